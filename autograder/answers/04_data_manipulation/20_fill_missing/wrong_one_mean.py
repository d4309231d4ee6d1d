# loses test_fills_numbers_with_the_mean: one mean for all columns
def fill_missing(inputs):
    numbers = inputs.select_dtypes("number")
    filled = inputs.copy()
    filled[numbers.columns] = numbers.fillna(numbers.stack().mean())
    return filled
