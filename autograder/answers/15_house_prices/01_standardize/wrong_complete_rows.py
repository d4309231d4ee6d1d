# loses test_gaps_become_zero: gaps filled first
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    complete = train[numeric].dropna() if train[numeric].notna().any().all() else train[numeric]
    mean, std = complete.mean(), complete.std()

    def scaled(table):
        return table.assign(**((table[numeric] - mean) / std.where(std > 0)).fillna(0))

    return scaled(train), scaled(test)
