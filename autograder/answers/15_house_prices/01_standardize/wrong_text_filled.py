# loses test_leaves_text_alone: text filled
def standardize(train, test):
    numeric = list(train.select_dtypes("number"))
    mean, std = train[numeric].mean(), train[numeric].std()

    def scaled(table):
        scaled = table.assign(**((table[numeric] - mean) / std.where(std > 0)))
        texts = [name for name in table if name not in numeric]
        return scaled.astype(dict.fromkeys(texts, object)).fillna(0)

    return scaled(train), scaled(test)
