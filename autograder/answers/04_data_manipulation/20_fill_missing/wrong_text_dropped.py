# loses test_leaves_text_alone: text dropped
def fill_missing(inputs):
    numbers = inputs.select_dtypes("number")
    return numbers.fillna(numbers.mean())
