# loses test_adds_every_pair: something else computed
def pairwise_sum(a, b):
    return a[:, None] + a if len(a) == len(b) else a[:, None] + b
