# loses test_refuses_other_lengths: no exception
import pandas as pd


def submission_table(ids, predicted):
    prices = pd.Series(predicted.detach().cpu().numpy().reshape(-1))
    return pd.DataFrame({"Id": ids.reset_index(drop=True), "SalePrice": prices})
