# loses test_gaps_become_zero: gaps filled first
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    means = train[numeric].mean()
    train, test = train.fillna(means), test.fillna(means)
    mean, std = train[numeric].mean(), train[numeric].std()

    def scaled(table):
        return table.assign(**((table[numeric] - mean) / std.where(std > 0)).fillna(0))

    return scaled(train), scaled(test)
