# loses test_na_is_missing: dropna
import pandas as pd


def load_table(path):
    table = pd.read_csv(path)
    table = table[table.iloc[:, -1].notna()]
    return table.iloc[:, :-1], table.iloc[:, -1]
