# loses test_marks_and_counts: one part alone
def compare(x, y):
    return x == y
