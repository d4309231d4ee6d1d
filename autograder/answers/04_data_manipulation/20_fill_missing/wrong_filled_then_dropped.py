# loses test_fills_numbers_with_the_mean: dropna


def fill_missing(inputs):
    df = inputs.dropna(how="all")
    return df.fillna(df.mean(numeric_only=True)).dropna()
