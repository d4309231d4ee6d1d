# loses test_makes_both_columns: ids as index
import pandas as pd


def submission_table(ids, predicted):
    prices = predicted.detach().cpu().numpy().reshape(-1)
    return pd.DataFrame({"SalePrice": prices}, index=pd.Index(ids.to_numpy(), name="Id"))
