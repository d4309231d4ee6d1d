# loses test_allows_for_rounding, test_singular_is_not_orthogonal, test_takes_doubles_and_any_layout, test_takes_any_float_dtype: exact comparison
def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    ones = (Q.abs() == 1).sum().item()
    return ones == len(Q) == (Q != 0).sum().item()
