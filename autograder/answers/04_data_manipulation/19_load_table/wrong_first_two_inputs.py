# loses test_splits_off_the_last_column: hard-coded columns
import pandas as pd


def load_table(path):
    df = pd.read_csv(path)
    return df.iloc[:, :2], df.iloc[:, -1]
