# loses test_tells_the_corners_apart: closed formula
def xor(X):
    a, b = X[:, 0], X[:, 1]
    return a * (1 - b) + b * (1 - a)
