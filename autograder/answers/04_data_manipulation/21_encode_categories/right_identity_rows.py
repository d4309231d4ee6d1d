# right: rows of an identity matrix
import numpy as np
import pandas as pd


def encode_categories(inputs):
    parts = [inputs.select_dtypes("number")]
    for c in inputs.select_dtypes(exclude="number"):
        cats = sorted(inputs[c].dropna().unique())
        codes = pd.Categorical(inputs[c], categories=cats).codes.astype(int).copy()
        codes[codes < 0] = len(cats)
        eye = np.eye(len(cats) + 1, dtype=int)[codes]
        parts.append(pd.DataFrame(eye, index=inputs.index, columns=[f"{c}_{v}" for v in cats] + [f"{c}_nan"]))
    return pd.concat(parts, axis=1)
