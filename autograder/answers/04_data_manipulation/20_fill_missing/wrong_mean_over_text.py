# loses test_leaves_text_alone: mean over text
def fill_missing(inputs):
    return inputs.fillna(inputs.mean())
