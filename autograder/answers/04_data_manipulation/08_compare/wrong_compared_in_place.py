# loses test_marks_and_counts: input changed
def compare(x, y):
    mask = x.eq_(y).bool()
    return mask, int(mask.sum())
