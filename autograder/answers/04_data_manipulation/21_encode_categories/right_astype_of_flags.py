# right: only bool columns are cast
import pandas as pd


def encode_categories(inputs):
    encoded = pd.get_dummies(inputs, dummy_na=True)
    flags = encoded.select_dtypes("bool").columns
    return encoded.astype({name: "int8" for name in flags})
