# right: rows numbered anew, labels put back
import pandas as pd


def encode_both(train, test):
    both = pd.concat((train, test), ignore_index=True)
    both = pd.get_dummies(both, dummy_na=True, dtype="float32").astype("float32")
    a, b = both[: len(train)].copy(), both[len(train) :].copy()
    a.index, b.index = train.index, test.index
    return a, b
