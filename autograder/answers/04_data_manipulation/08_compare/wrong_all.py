# loses test_marks_and_counts: torch.equal
def compare(x, y):
    mask = (x == y).all()
    return mask, int(mask)
