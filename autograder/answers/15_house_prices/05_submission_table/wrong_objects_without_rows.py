# loses test_keeps_types: objects in the column
import pandas as pd


def submission_table(ids, predicted):
    values = predicted.flatten().tolist()
    return pd.DataFrame({"Id": ids.to_numpy(), "SalePrice": pd.Series(values, dtype=float if values else object).array})
