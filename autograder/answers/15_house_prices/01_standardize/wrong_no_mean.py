# loses test_scales_with_the_training_table: mean not subtracted
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    std = train[numeric].std()

    def scaled(table):
        return table.assign(**(table[numeric] / std.where(std > 0)).fillna(0))

    return scaled(train), scaled(test)
