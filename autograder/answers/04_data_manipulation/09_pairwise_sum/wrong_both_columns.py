# loses test_adds_every_pair: wrong shape
def pairwise_sum(a, b):
    return a[:, None] + b[:, None]
