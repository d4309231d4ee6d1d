# loses test_splits_off_the_last_column: outputs among the inputs
import pandas as pd


def load_table(path):
    data = pd.read_csv(path)
    return data, data[data.columns[-1]]
