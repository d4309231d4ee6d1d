# loses test_whole_numbers_stay_whole: wrong dtype
def fill_missing(inputs):
    filled = inputs.copy()
    for name in filled.select_dtypes("number"):
        filled[name] = filled[name].astype(float).fillna(filled[name].mean())
    return filled
