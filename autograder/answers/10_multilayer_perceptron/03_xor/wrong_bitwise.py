# loses test_tells_the_corners_apart: no network
def xor(X):
    i = X.long()
    return (i[:, 0] ^ i[:, 1]).to(X.dtype)
