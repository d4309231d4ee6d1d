# loses test_leaves_text_alone: text filled
def fill_missing(inputs):
    filled = inputs.fillna(inputs.mean(numeric_only=True))
    for name in filled.columns.difference(filled.select_dtypes("number").columns):
        filled[name] = filled[name].fillna("missing")
    return filled
