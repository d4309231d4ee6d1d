# loses test_gaps_become_zero: gaps filled first
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    train = train.fillna(dict.fromkeys(numeric, 0))
    test = test.fillna(dict.fromkeys(numeric, 0))
    mean, std = train[numeric].mean(), train[numeric].std()

    def scaled(table):
        return table.assign(**((table[numeric] - mean) / std.where(std > 0)).fillna(0))

    return scaled(train), scaled(test)
