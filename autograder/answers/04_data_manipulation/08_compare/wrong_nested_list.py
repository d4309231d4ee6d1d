# loses test_marks_and_counts: wrong type
def compare(x, y):
    mask = (x == y).tolist()
    return mask, sum(map(sum, mask))
