# loses test_scales_with_the_training_table: statistics of both tables
import pandas as pd


def standardize(train, test):
    numeric = train.select_dtypes("number").columns
    everything = pd.concat((train, test))[numeric]
    mean, std = everything.mean(), everything.std()
    std = std.where(std > 0)

    def scaled(table):
        return table.assign(**((table[numeric] - mean) / std).fillna(0))

    return scaled(train), scaled(test)
