# loses test_marks_and_counts: wrong dtype
def compare(x, y):
    mask = (x == y).int()
    return mask, int(mask.sum())
