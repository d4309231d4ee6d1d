# loses test_marks_and_counts: nothing returned
def compare(x, y):
    mask = x == y
    count = int(mask.sum())
