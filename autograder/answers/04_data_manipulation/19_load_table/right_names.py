# right: by names, read as a table with a separator
import pandas as pd


def load_table(path: str) -> tuple[pd.DataFrame, pd.Series]:
    table = pd.read_table(path, sep=",")
    *features, label = table.columns
    return table[features], table[label]
