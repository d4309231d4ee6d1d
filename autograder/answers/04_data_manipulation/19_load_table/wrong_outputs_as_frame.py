# loses test_splits_off_the_last_column: outputs as frame
import pandas as pd


def load_table(path):
    data = pd.read_csv(path)
    return data.iloc[:, :-1], data.iloc[:, -1:]
