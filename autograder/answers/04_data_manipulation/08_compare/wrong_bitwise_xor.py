# loses test_marks_and_counts: mask turned round
def compare(x, y):
    mask = (x - y).bool()
    return mask, int(mask.sum())
