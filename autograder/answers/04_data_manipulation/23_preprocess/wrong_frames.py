# loses test_goes_the_whole_way: wrong type
import pandas as pd


def preprocess(path, device=None):
    data = pd.read_csv(path)
    inputs = data.iloc[:, :-1].fillna(data.mean(numeric_only=True))
    return pd.get_dummies(inputs, dummy_na=True, dtype="float32"), data.iloc[:, -1].astype("float32")
