# loses test_makes_both_columns: swapped
import pandas as pd


def submission_table(ids, predicted):
    return pd.DataFrame({"SalePrice": predicted.detach().cpu().numpy().reshape(-1), "Id": ids.to_numpy()})
