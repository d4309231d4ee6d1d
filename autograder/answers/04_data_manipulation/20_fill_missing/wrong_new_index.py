# loses test_fills_numbers_with_the_mean: wrong index
def fill_missing(inputs):
    return inputs.fillna(inputs.mean(numeric_only=True)).reset_index(drop=True)
