# loses test_encodes_both: input changed
import pandas as pd


def encode_both(train, test):
    n = len(train)
    for name in list(train.select_dtypes(exclude="number")):
        values = sorted(set(train[name].dropna()) | set(test[name].dropna()))
        for table in (train, test):
            for value in values:
                table[f"{name}_{value}"] = (table[name] == value).astype("float32")
            table[f"{name}_nan"] = table[name].isna().astype("float32")
            del table[name]
    assert len(train) == n
    return train.astype("float32"), test.astype("float32")
