# loses test_fills_numbers_with_the_mean: other filling
def fill_missing(inputs):
    return inputs.fillna(inputs.mode().iloc[0])
