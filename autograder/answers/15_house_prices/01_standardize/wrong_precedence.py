# loses test_scales_with_the_training_table: brackets missing
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    mean, std = train[numeric].mean(), train[numeric].std()

    def scaled(table):
        return table.assign(**(table[numeric] - mean / std.where(std > 0)).fillna(0))

    return scaled(train), scaled(test)
