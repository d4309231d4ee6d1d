# loses test_adds_every_pair: diagonal only
def pairwise_sum(a, b):
    return a[:, None] + b[:, None]
