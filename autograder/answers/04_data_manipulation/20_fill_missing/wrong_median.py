# loses test_fills_numbers_with_the_mean: median
def fill_missing(inputs):
    return inputs.fillna(inputs.median(numeric_only=True))
