# loses test_keeps_types, test_refuses_other_lengths: objects in the column
import pandas as pd


def submission_table(ids, predicted):
    rows = list(zip(ids, predicted.flatten().tolist()))
    return pd.DataFrame(rows, columns=["Id", "SalePrice"])
