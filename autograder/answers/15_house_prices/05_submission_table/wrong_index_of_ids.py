# loses test_matches_by_position: index of ids kept
import pandas as pd


def submission_table(ids, predicted):
    prices = predicted.detach().cpu().numpy().reshape(-1)
    if len(prices) != len(ids):
        raise ValueError
    return pd.DataFrame({"Id": ids, "SalePrice": prices})
