# loses test_marks_and_counts: count left a tensor
def compare(x, y):
    mask = x == y
    return mask, mask.sum()
