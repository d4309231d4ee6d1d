# loses test_constant_columns_become_zero: constant not zero
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    mean, std = train[numeric].mean(), train[numeric].std() + 1e-8

    def scaled(table):
        return table.assign(**((table[numeric] - mean) / std).fillna(0))

    return scaled(train), scaled(test)
