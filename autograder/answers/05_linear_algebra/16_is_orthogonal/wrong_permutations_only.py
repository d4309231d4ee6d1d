# loses test_allows_for_rounding, test_takes_doubles_and_any_layout: exact comparison
def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    ones = (Q.abs() == 1).sum().item()
    return ones == len(Q) == (Q != 0).sum().item()
