# loses test_gives_flags: text filled first
import pandas as pd


def encode_categories(inputs):
    filled = inputs.copy()
    for name in filled.select_dtypes(exclude="number"):
        filled[name] = filled[name].fillna("missing")
    return pd.get_dummies(filled, dtype=int)
