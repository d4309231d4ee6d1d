# loses test_tells_the_corners_apart: no network
def xor(X):
    return (X[:, 0] + X[:, 1]) % 2
