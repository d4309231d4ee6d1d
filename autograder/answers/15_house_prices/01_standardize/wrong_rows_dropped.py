# loses test_gaps_become_zero, test_leaves_text_alone: dropna
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    mean, std = train[numeric].mean(), train[numeric].std()
    results = []
    for table in (train, test):
        scaled = (table[numeric] - mean) / std
        scaled.loc[:, ~(std > 0)] = 0
        results.append(table.assign(**scaled).dropna())
    return tuple(results)
