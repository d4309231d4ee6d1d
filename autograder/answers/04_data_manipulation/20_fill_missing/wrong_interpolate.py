# loses test_fills_numbers_with_the_mean: filled from beside


def fill_missing(inputs):
    df = inputs.copy()
    num = df.select_dtypes("number").columns
    df[num] = df[num].interpolate()
    return df
