# right: column by column, then concat
import pandas as pd
from pandas.api.types import is_numeric_dtype


def encode_categories(inputs):
    numbers = [inputs[name] for name in inputs if is_numeric_dtype(inputs[name])]
    flags = [
        pd.get_dummies(inputs[name], prefix=name, dummy_na=True).astype(int)
        for name in inputs
        if not is_numeric_dtype(inputs[name])
    ]
    return pd.concat([*numbers, *flags], axis=1)
