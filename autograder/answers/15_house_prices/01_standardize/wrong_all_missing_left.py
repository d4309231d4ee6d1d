# loses test_gaps_become_zero: all-missing column left
def standardize(train, test):
    train, test = train.copy(), test.copy()
    for name in train.select_dtypes("number"):
        if train[name].isna().all():
            continue
        mean, std = train[name].mean(), train[name].std()
        for table in (train, test):
            table[name] = ((table[name] - mean) / std).fillna(0) if std > 0 else 0
    return train, test
