# loses test_splits_off_the_last_column: hard-coded columns
import pandas as pd


def load_table(path):
    data = pd.read_csv(path)
    return data.iloc[:, 0:3], data.iloc[:, 3]
