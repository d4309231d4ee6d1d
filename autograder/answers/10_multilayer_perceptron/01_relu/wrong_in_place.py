# loses test_gives_the_values: input changed
def relu(X):
    X[X < 0] = 0
    return X
