# loses test_constant_columns_become_zero: constant not zero
def standardize(train, test):
    train, test = train.copy(), test.copy()
    for name in train.select_dtypes("number"):
        mean, std = train[name].mean(), train[name].std()
        if std == 0:
            continue
        train[name] = ((train[name] - mean) / std).fillna(0)
        test[name] = ((test[name] - mean) / std).fillna(0)
    train = train.fillna(dict.fromkeys(train.select_dtypes("number"), 0))
    return train, test.fillna(dict.fromkeys(train.select_dtypes("number"), 0))
