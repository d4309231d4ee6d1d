# loses test_gives_flags: input changed
import pandas as pd


def encode_categories(inputs):
    encoded = pd.get_dummies(inputs, dummy_na=True, dtype=int)
    for name in inputs.select_dtypes(exclude="number"):
        inputs.pop(name)
    return encoded
