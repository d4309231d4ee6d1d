# right: both tables in one, as in the book, with the statistics of the first rows
import pandas as pd


def standardize(train, test):
    n = len(train)
    everything = pd.concat((train, test))
    for name in train.select_dtypes("number"):
        known = everything[name].iloc[:n]
        everything[name] = (everything[name] - known.mean()) / known.std()
        if not known.std() > 0:
            everything[name] = 0.0
        everything[name] = everything[name].fillna(0)
    return everything.iloc[:n], everything.iloc[n:]
