# loses test_takes_any_number_of_columns: splits at commas
import numpy as np
import pandas as pd


def load_table(path):
    lines = [line.strip().split(",") for line in open(path)]
    table = pd.DataFrame(lines[1:], columns=lines[0]).replace("NA", np.nan)
    for name in table:
        try:
            table[name] = pd.to_numeric(table[name])
        except ValueError:
            pass
    return table.iloc[:, :-1], table.iloc[:, -1]
