# right: dicts of the csv module
import csv
import numpy as np
import pandas as pd


def load_table(path):
    with open(path, newline="") as f:
        rows = list(csv.DictReader(f))
    df = pd.DataFrame(rows).replace("NA", np.nan)
    for c in df.columns:
        try:
            df[c] = pd.to_numeric(df[c])
        except (ValueError, TypeError):
            pass
    return df.iloc[:, :-1], df.iloc[:, -1]
