# right: pandas' nullable types
import pandas as pd


def load_table(path):
    table = pd.read_csv(path, dtype_backend="numpy_nullable")
    return table.iloc[:, : len(table.columns) - 1], table.iloc[:, len(table.columns) - 1]
