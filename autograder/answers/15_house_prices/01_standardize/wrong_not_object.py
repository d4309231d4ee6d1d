# loses test_leaves_text_alone: mean over text [pandas>=3]
def standardize(train, test):
    numeric = train.dtypes[train.dtypes != "object"].index
    mean, std = train[numeric].mean(), train[numeric].std()

    def scaled(table):
        return table.assign(**((table[numeric] - mean) / std.where(std > 0)).fillna(0))

    return scaled(train), scaled(test)
