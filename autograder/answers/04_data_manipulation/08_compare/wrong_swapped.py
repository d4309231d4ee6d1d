# loses test_marks_and_counts: swapped
def compare(x, y):
    mask = x == y
    return int(mask.sum()), mask
