# loses test_makes_both_columns: wrong dtype
import numpy as np
import pandas as pd


def submission_table(ids, predicted):
    both = np.column_stack((ids.to_numpy(), predicted.detach().cpu().numpy()))
    return pd.DataFrame(both, columns=["Id", "SalePrice"])
