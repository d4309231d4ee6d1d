# loses test_keeps_rows_and_labels: rows mixed up
import pandas as pd


def encode_both(train, test):
    both = pd.get_dummies(pd.concat([train, test]), dummy_na=True).astype("float32")
    return both.loc[train.index], both.loc[test.index]
