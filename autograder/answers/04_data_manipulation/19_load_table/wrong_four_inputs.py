# loses test_splits_off_the_last_column: hard-coded columns
import pandas as pd


def load_table(path):
    t = pd.read_csv(path)
    return t.iloc[:, :4], t.iloc[:, 4]
