# loses test_scales_with_the_training_table: not divided
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    mean = train[numeric].mean()

    def scaled(table):
        return table.assign(**(table[numeric] - mean).fillna(0))

    return scaled(train), scaled(test)
