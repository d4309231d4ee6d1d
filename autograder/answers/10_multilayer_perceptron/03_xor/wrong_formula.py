# loses test_tells_the_corners_apart: closed formula
def xor(X):
    a, b = X[:, 0], X[:, 1]
    return a + b - 2 * a * b
