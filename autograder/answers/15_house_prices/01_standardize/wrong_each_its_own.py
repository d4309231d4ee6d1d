# loses test_scales_with_the_training_table: statistics of its own
def standardize(train, test):
    def scaled(table):
        numbers = table.select_dtypes("number")
        std = numbers.std()
        return table.assign(**((numbers - numbers.mean()) / std.where(std > 0)).fillna(0))

    return scaled(train), scaled(test)
