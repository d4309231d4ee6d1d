# loses test_na_is_missing, test_takes_any_number_of_columns, test_takes_a_single_row: hard-coded names
import pandas as pd


def load_table(path):
    df = pd.read_csv(path)
    return df.drop(columns=["Price"]), df["Price"]
