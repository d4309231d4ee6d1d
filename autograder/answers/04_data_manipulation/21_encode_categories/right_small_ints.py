# right: the smallest integers, by name of the column
import numpy as np
import pandas as pd


def encode_categories(inputs: pd.DataFrame) -> pd.DataFrame:
    text = inputs.columns.difference(inputs.select_dtypes("number").columns, sort=False)
    return pd.get_dummies(inputs, columns=list(text), dummy_na=True, dtype=np.uint8)
