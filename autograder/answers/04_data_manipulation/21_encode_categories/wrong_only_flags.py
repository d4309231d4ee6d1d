# loses test_gives_flags: wrong columns
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs.select_dtypes(exclude="number"), dummy_na=True, dtype=int)
