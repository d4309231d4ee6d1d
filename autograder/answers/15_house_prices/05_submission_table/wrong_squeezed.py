# loses test_refuses_other_lengths: no exception
import pandas as pd


def submission_table(ids, predicted):
    return pd.DataFrame({"Id": ids.to_numpy(), "SalePrice": predicted.detach().cpu().squeeze().numpy()})
