# loses test_fills_numbers_with_the_mean: other filling
def fill_missing(inputs):
    return inputs.fillna(inputs.mean(numeric_only=True).round())
