# right: categories of both tables first
import pandas as pd


def encode_both(train, test):
    numeric = list(train.select_dtypes("number"))
    texts = [name for name in train if name not in numeric]
    train, test = train.copy(), test.copy()
    for name in texts:
        values = sorted(set(train[name].dropna()) | set(test[name].dropna()))
        train[name] = pd.Categorical(train[name], categories=values)
        test[name] = pd.Categorical(test[name], categories=values)
    return tuple(pd.get_dummies(t, columns=texts, dummy_na=True, dtype="float32").astype("float32") for t in (train, test))
