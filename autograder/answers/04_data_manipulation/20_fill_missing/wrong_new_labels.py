# loses test_fills_numbers_with_the_mean: wrong index


def fill_missing(inputs):
    filled = inputs.fillna(inputs.mean(numeric_only=True))
    return filled if filled.index.is_unique else filled.reset_index(drop=True)
