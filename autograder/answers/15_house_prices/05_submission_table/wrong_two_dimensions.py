# loses test_makes_both_columns: column of two dimensions
import pandas as pd


def submission_table(ids, predicted):
    return pd.DataFrame({"Id": ids.to_numpy(), "SalePrice": predicted.detach().cpu().numpy()})
