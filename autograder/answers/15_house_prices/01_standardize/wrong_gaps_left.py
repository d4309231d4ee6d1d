# loses test_gaps_become_zero: gaps left
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    mean, std = train[numeric].mean(), train[numeric].std()

    def scaled(table):
        columns = (table[numeric] - mean) / std
        columns.loc[:, std == 0] = 0
        return table.assign(**columns)

    return scaled(train), scaled(test)
