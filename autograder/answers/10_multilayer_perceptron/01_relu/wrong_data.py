# loses test_gives_the_values: input changed
def relu(X):
    X.data[X.data <= 0] = 0
    return X.clone()
