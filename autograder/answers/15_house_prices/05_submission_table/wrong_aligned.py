# loses test_matches_by_position, test_refuses_other_lengths: rows misaligned
import pandas as pd


def submission_table(ids, predicted):
    return pd.DataFrame({"Id": ids, "SalePrice": pd.Series(predicted.detach().cpu().numpy().reshape(-1))})
