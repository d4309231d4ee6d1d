# loses test_scales_with_the_training_table: nothing kept
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    (train[numeric] - train[numeric].mean()) / train[numeric].std()
    train.fillna(0)
    test.fillna(0)
    return train.copy(), test.copy()
