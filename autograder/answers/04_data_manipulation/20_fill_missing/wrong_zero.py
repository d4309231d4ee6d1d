# loses test_fills_numbers_with_the_mean: filled with 0
def fill_missing(inputs):
    return inputs.fillna(0)
