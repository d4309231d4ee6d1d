# loses test_makes_both_columns: wrong dtype
import pandas as pd


def submission_table(ids, predicted):
    return pd.DataFrame({"Id": ids.astype(str).to_numpy(), "SalePrice": predicted.detach().cpu().numpy().reshape(-1)})
