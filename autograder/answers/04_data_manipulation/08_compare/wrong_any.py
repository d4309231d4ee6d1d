# loses test_marks_and_counts: none
def compare(x, y):
    m = x == y
    return m, int(m.any())
