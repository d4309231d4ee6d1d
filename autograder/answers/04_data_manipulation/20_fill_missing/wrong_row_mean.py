# loses test_fills_numbers_with_the_mean: mean of the row
def fill_missing(inputs):
    means = inputs.mean(numeric_only=True, axis=1)
    filled = inputs.copy()
    for name in inputs.select_dtypes("number"):
        filled[name] = filled[name].fillna(means)
    return filled
