# right: the notes' multiplication by 1
import pandas as pd


def encode_categories(inputs):
    return pd.get_dummies(inputs, dummy_na=True) * 1
