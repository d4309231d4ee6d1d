# loses test_leaves_text_alone: mean over text
def standardize(train, test):
    mean, std = train.mean(), train.std()
    std = std.where(std > 0)
    return ((train - mean) / std).fillna(0), ((test - mean) / std).fillna(0)
