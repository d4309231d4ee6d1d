# loses test_gives_flags: categories numbered
import pandas as pd


def encode_categories(inputs):
    encoded = inputs.copy()
    for name in inputs.select_dtypes(exclude="number"):
        encoded[name] = pd.factorize(inputs[name])[0]
    return encoded
