# loses test_keeps_types: dtype of the ids
import pandas as pd


def submission_table(ids, predicted):
    numeric = ids.to_numpy().dtype.kind in "if"
    ids = ids.to_numpy().astype("int64") if numeric else ids.to_numpy()
    return pd.DataFrame({"Id": ids, "SalePrice": predicted.detach().cpu().numpy().reshape(-1)})
