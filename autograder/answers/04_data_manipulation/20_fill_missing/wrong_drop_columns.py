# loses test_fills_numbers_with_the_mean: dropna
def fill_missing(inputs):
    return inputs.dropna(axis=1)
