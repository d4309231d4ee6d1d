# loses test_scales_with_the_training_table: hard-coded names
def standardize(train, test):
    train, test = train.copy(), test.copy()
    mean, std = train["Area"].mean(), train["Area"].std()
    train["Area"] = ((train["Area"] - mean) / std).fillna(0)
    test["Area"] = ((test["Area"] - mean) / std).fillna(0)
    return train, test
