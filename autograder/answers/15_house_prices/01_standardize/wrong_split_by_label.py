# loses test_scales_with_the_training_table: wrong index
import pandas as pd


def standardize(train, test):
    everything = pd.concat((train, test))
    numeric = list(train.select_dtypes("number"))
    mean, std = train[numeric].mean(), train[numeric].std()
    everything = everything.assign(**((everything[numeric] - mean) / std.where(std > 0)).fillna(0))
    return everything.loc[train.index], everything.loc[test.index]
