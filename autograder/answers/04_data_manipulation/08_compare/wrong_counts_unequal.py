# loses test_marks_and_counts: counts the unequal
def compare(x, y):
    return x == y, int((x != y).sum())
