# right: drops the last column by name
import pandas as pd


def load_table(path):
    with open(path) as lines:
        table = pd.read_csv(lines, keep_default_na=False, na_values=["NA"])
    last = table.columns[-1]
    return table.drop(columns=last), table.loc[:, last]
