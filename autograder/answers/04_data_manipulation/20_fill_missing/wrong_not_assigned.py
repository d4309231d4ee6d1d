# loses test_fills_numbers_with_the_mean: not filled
def fill_missing(inputs):
    filled = inputs.copy()
    filled.fillna(filled.mean(numeric_only=True))
    return filled
