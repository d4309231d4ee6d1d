# loses test_marks_and_counts: torch.equal
def compare(x, y):
    return x is y, int(x is y)
