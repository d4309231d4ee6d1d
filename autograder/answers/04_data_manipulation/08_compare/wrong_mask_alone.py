# loses test_marks_and_counts: wrong type
def compare(x, y):
    return x == y
