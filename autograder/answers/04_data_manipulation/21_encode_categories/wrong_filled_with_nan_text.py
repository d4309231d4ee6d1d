# loses test_gives_flags: text filled first
import pandas as pd


def encode_categories(inputs):
    text = inputs.select_dtypes(exclude="number").fillna("nan")
    return pd.get_dummies(inputs.select_dtypes("number").join(text), dtype=int)
