# loses test_na_is_missing: filled
import pandas as pd


def load_table(path):
    data = pd.read_csv(path)
    data = data.fillna(data.mean(numeric_only=True)).fillna("none")
    return data.iloc[:, :-1], data.iloc[:, -1]
