# right: compares and collects
import pandas as pd


def encode_categories(inputs):
    numbers = inputs.select_dtypes(include="number")
    columns = dict(numbers.items())
    for name in inputs:
        if name in columns:
            continue
        for value in sorted(inputs[name].dropna().unique()):
            columns[f"{name}_{value}"] = (inputs[name] == value).fillna(False).astype(int)
        columns[f"{name}_nan"] = inputs[name].isna().astype(int)
    return pd.DataFrame(columns, index=inputs.index)
