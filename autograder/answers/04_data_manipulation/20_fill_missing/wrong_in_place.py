# loses test_fills_numbers_with_the_mean: input changed
def fill_missing(inputs):
    inputs.fillna(inputs.mean(numeric_only=True), inplace=True)
    return inputs
