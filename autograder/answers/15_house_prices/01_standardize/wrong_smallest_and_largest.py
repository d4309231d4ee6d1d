# loses test_scales_with_the_training_table: scaled by the span
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    low, high = train[numeric].min(), train[numeric].max()

    def scaled(table):
        return table.assign(**((table[numeric] - low) / (high - low).replace(0, float("inf"))).fillna(0))

    return scaled(train), scaled(test)
