# loses test_marks_and_counts: wrong device
def compare(x, y):
    mask = x.cpu() == y.cpu()
    return mask, int(mask.sum())
