# loses test_na_is_missing: dropna
import pandas as pd


def load_table(path):
    data = pd.read_csv(path).dropna()
    return data.iloc[:, :-1], data.iloc[:, -1]
