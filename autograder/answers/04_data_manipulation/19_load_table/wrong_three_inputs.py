# loses test_takes_any_number_of_columns, test_takes_a_single_row: hard-coded columns
import pandas as pd


def load_table(path):
    data = pd.read_csv(path)
    return data.iloc[:, 0:3], data.iloc[:, 3]
