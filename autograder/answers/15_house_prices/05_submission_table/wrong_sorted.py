# loses test_makes_both_columns: sorted
import pandas as pd


def submission_table(ids, predicted):
    table = pd.DataFrame({"Id": ids.to_numpy(), "SalePrice": predicted.detach().cpu().numpy().reshape(-1)})
    return table.sort_values("Id").reset_index(drop=True)
