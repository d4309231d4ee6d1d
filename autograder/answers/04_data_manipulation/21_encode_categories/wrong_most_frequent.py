# loses test_gives_flags: text filled first
import pandas as pd


def encode_categories(inputs):
    text = inputs.select_dtypes(exclude="number")
    text = text.fillna(text.mode().iloc[0])
    return pd.get_dummies(inputs.select_dtypes("number").join(text), dummy_na=True, dtype=int)
