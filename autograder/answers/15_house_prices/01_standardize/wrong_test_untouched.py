# loses test_scales_with_the_training_table: test not scaled
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    mean, std = train[numeric].mean(), train[numeric].std()
    return train.assign(**((train[numeric] - mean) / std.where(std > 0)).fillna(0)), test
