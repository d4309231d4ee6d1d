# right: takes the last column out
import pandas as pd


def load_table(path):
    table = pd.read_csv(path)
    outputs = table.pop(table.columns[-1])
    return table, outputs
