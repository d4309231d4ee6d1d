# loses test_fills_numbers_with_the_mean: filled from beside
def fill_missing(inputs):
    filled = inputs.copy()
    numbers = filled.select_dtypes("number").columns
    filled[numbers] = filled[numbers].ffill().bfill()
    return filled
