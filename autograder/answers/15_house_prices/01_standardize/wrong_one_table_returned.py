# loses test_scales_with_the_training_table: wrong type
import pandas as pd


def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    mean, std = train[numeric].mean(), train[numeric].std()
    everything = pd.concat((train, test))
    return everything.assign(**((everything[numeric] - mean) / std.where(std > 0)).fillna(0))
