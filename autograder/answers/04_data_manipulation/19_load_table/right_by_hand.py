# right: the csv module and a conversion by column
import csv

import pandas as pd


def _column(cells):
    try:
        return pd.to_numeric(pd.Series(cells))
    except (ValueError, TypeError):
        return pd.Series(cells)


def load_table(path):
    with open(path, newline="") as lines:
        names, *rows = csv.reader(lines)
    columns = ([None if cell == "NA" else cell for cell in column] for column in zip(*rows))
    table = pd.DataFrame({name: _column(list(cells)) for name, cells in zip(names, columns)})
    return table[names[:-1]], table[names[-1]]
