# loses test_scales_with_the_training_table: variance
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    mean, var = train[numeric].mean(), train[numeric].var()

    def scaled(table):
        return table.assign(**((table[numeric] - mean) / var.where(var > 0)).fillna(0))

    return scaled(train), scaled(test)
