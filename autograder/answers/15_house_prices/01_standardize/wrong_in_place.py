# loses test_scales_with_the_training_table: input changed
def standardize(train, test):
    for name in list(train.select_dtypes("number")):
        mean, std = train[name].mean(), train[name].std()
        for table in (train, test):
            table[name] = ((table[name] - mean) / std).fillna(0) if std > 0 else 0.0
    return train, test
