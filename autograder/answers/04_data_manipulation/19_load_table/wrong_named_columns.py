# loses test_splits_off_the_last_column: raised
import pandas as pd


def load_table(path):
    data = pd.read_csv(path)
    return data[["NumRooms", "Alley"]], data["Price"]
