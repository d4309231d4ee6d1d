# right: column by column
import numpy as np
import pandas as pd
from pandas.api.types import is_numeric_dtype


def encode_both(train, test):
    numeric = [c for c in train.columns if is_numeric_dtype(train[c])]
    values = {}
    for c in train.columns:
        if c not in numeric:
            values[c] = sorted(set(train[c].dropna().tolist() + test[c].dropna().tolist()))

    def encode(table):
        columns = {c: table[c].to_numpy().astype(np.float32) for c in numeric}
        for c, known in values.items():
            for v in known:
                columns[f"{c}_{v}"] = (table[c] == v).fillna(False).to_numpy().astype(np.float32)
            columns[f"{c}_nan"] = table[c].isna().to_numpy().astype(np.float32)
        return pd.DataFrame(columns, index=table.index)

    return encode(train), encode(test)
