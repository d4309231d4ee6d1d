# loses test_marks_and_counts: other shape
def compare(x, y):
    mask = (x == y).flatten()
    return mask, int(mask.sum())
