# loses test_leaves_text_alone, test_all_missing_stays_missing: mean over text
def fill_missing(inputs):
    filled = inputs.copy()
    part = filled.iloc[:, 0:2]
    filled.iloc[:, 0:2] = part.fillna(part.mean())
    return filled
