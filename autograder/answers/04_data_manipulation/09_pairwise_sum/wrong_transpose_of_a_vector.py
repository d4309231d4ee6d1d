# loses test_adds_every_pair: no new dimension
def pairwise_sum(a, b):
    return a.t() + b
