# loses test_takes_any_number_of_columns, test_takes_a_single_row: wrong type
import pandas as pd


def load_table(path):
    data = pd.read_csv(path)
    return data.iloc[:, :-1].squeeze(), data.iloc[:, -1:].squeeze()
