# right: a list, with its dtype
import pandas as pd


def submission_table(ids, predicted):
    values = predicted.flatten().tolist()
    if len(values) != len(ids):
        raise ValueError("as many predictions as ids")
    table = ids.reset_index(drop=True).to_frame("Id")
    table["SalePrice"] = pd.Series(values, dtype="float64")
    return table
