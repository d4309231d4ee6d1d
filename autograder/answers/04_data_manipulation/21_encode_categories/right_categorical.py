# right: categoricals first
import pandas as pd


def encode_categories(inputs):
    text = inputs.select_dtypes(exclude="number").columns
    cat = inputs.astype({c: "category" for c in text})
    return pd.get_dummies(cat, dummy_na=True, dtype=int)
