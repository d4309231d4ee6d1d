# loses test_scales_with_the_training_table: rows scaled
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))

    def scaled(table):
        numbers = table[numeric]
        rows = numbers.sub(numbers.mean(axis=1), axis=0).div(numbers.std(axis=1), axis=0)
        return table.assign(**rows.fillna(0))

    return scaled(train), scaled(test)
