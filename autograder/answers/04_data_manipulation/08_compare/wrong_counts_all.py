# loses test_marks_and_counts: counts all elements
def compare(x, y):
    mask = x == y
    return mask, mask.numel()
