# loses test_na_is_missing: filled
import pandas as pd


def load_table(path):
    df = pd.read_csv(path).ffill()
    return df.iloc[:, :-1], df.iloc[:, -1]
