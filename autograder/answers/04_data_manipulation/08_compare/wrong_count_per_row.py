# loses test_marks_and_counts: count left a tensor
def compare(x, y):
    return x == y, (x == y).sum(dim=0)
