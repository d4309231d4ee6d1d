# loses test_makes_both_columns: through NumPy
import pandas as pd


def submission_table(ids, predicted):
    return pd.DataFrame({"Id": ids.to_numpy(), "SalePrice": predicted.detach().numpy().reshape(-1)})
