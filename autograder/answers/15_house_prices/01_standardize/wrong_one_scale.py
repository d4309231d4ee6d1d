# loses test_scales_with_the_training_table: one scale for all columns
import numpy as np


def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    values = train[numeric].to_numpy(dtype=float)
    mean, std = np.nanmean(values), np.nanstd(values, ddof=1)

    def scaled(table):
        return table.assign(**((table[numeric] - mean) / std).fillna(0))

    return scaled(train), scaled(test)
