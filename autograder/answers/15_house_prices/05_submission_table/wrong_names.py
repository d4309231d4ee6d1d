# loses test_makes_both_columns: wrong columns
import pandas as pd


def submission_table(ids, predicted):
    return pd.DataFrame({"id": ids.to_numpy(), "price": predicted.detach().cpu().numpy().reshape(-1)})
