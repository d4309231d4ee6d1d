# loses test_fills_numbers_with_the_mean: other filling
def fill_missing(inputs):
    filled = inputs.copy()
    numbers = filled.select_dtypes("number").columns
    filled[numbers] = filled[numbers].fillna(3.0)
    return filled
