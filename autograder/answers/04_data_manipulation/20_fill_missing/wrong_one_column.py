# loses test_fills_numbers_with_the_mean: one column only


def fill_missing(inputs):
    c = inputs.select_dtypes("number").columns[0]
    return inputs.assign(**{c: inputs[c].fillna(inputs[c].mean())})
