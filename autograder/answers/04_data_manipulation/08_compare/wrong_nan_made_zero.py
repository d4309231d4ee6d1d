# loses test_knows_special_numbers: NaN equals NaN
def compare(x, y):
    m = x.nan_to_num() == y.nan_to_num()
    return m, int(m.sum())
