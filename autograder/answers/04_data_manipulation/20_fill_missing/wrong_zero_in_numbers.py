# loses test_fills_numbers_with_the_mean: filled with 0
def fill_missing(inputs):
    filled = inputs.copy()
    numbers = filled.select_dtypes("number").columns
    filled[numbers] = filled[numbers].fillna(0)
    return filled
