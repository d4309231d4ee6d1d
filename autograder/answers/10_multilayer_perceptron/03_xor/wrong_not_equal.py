# loses test_tells_the_corners_apart: comparison
def xor(X):
    return X[:, 0] != X[:, 1]
