# loses test_adds_every_pair: difference
def pairwise_sum(a, b):
    return a[:, None] - b
