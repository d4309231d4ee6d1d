# loses test_leaves_text_alone: text dropped
def standardize(train, test):
    train = train.select_dtypes("number")
    mean, std = train.mean(), train.std()
    std = std.where(std > 0)
    return ((train - mean) / std).fillna(0), ((test[train.columns] - mean) / std).fillna(0)
