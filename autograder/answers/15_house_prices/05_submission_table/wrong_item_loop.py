# loses test_is_vectorised: element loop
import pandas as pd


def submission_table(ids, predicted):
    values = pd.Series([p.item() for p in predicted], dtype="float64").array
    return pd.DataFrame({"Id": ids.to_numpy(), "SalePrice": values})
