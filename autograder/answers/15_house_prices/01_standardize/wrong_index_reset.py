# loses test_scales_with_the_training_table: wrong index
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    mean, std = train[numeric].mean(), train[numeric].std()

    def scaled(table):
        return table.assign(**((table[numeric] - mean) / std.where(std > 0)).fillna(0)).reset_index(drop=True)

    return scaled(train), scaled(test)
