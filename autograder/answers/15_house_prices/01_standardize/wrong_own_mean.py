# loses test_scales_with_the_training_table: statistics of its own
def standardize(train, test):
    numeric = train.select_dtypes("number").columns
    std = train[numeric].std()

    def scaled(table):
        return table.assign(**((table[numeric] - table[numeric].mean()) / std.where(std > 0)).fillna(0))

    return scaled(train), scaled(test)
