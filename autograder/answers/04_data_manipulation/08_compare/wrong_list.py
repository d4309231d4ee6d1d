# loses test_marks_and_counts: list for tuple
def compare(x, y):
    mask = x == y
    return [mask, int(mask.sum())]
