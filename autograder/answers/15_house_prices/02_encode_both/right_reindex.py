# right: apart, then the union of the columns
import pandas as pd


def encode_both(train, test):
    numeric = list(train.select_dtypes("number"))
    texts = [name for name in train if name not in numeric]
    a = pd.get_dummies(train, dummy_na=True, dtype="float32")
    b = pd.get_dummies(test, dummy_na=True, dtype="float32")
    order = list(numeric)
    for name in texts:
        known = set(train[name].dropna()) | set(test[name].dropna())
        order += [f"{name}_{value}" for value in sorted(known)] + [f"{name}_nan"]
    flags = [name for name in order if name not in numeric]
    a, b = a.reindex(columns=order), b.reindex(columns=order)
    a[flags], b[flags] = a[flags].fillna(0), b[flags].fillna(0)
    return a.astype("float32"), b.astype("float32")
