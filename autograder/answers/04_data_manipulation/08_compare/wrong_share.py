# loses test_marks_and_counts: wrong type
def compare(x, y):
    mask = x == y
    return mask, mask.float().mean().item()
