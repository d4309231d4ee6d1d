# loses test_gives_the_values: abs
def relu(X):
    return X.abs()
