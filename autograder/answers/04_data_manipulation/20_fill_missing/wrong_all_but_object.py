# loses test_leaves_text_alone: mean over text [pandas>=3]
def fill_missing(inputs):
    filled = inputs.copy()
    for name in filled.columns:
        if filled[name].dtype != object:
            filled[name] = filled[name].fillna(filled[name].mean())
    return filled
