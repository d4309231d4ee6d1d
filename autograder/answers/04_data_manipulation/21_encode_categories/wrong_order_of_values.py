# loses test_gives_flags: wrong columns
import pandas as pd


def encode_categories(inputs):
    columns = dict(inputs.select_dtypes("number").items())
    for name in inputs.columns.difference(list(columns), sort=False):
        for value in inputs[name].dropna().unique():
            columns[f"{name}_{value}"] = (inputs[name] == value).fillna(False).astype(int)
        columns[f"{name}_nan"] = inputs[name].isna().astype(int)
    return pd.DataFrame(columns, index=inputs.index)
