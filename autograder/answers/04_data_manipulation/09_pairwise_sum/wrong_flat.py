# loses test_adds_every_pair: flat result
def pairwise_sum(a, b):
    return (a[:, None] + b).flatten()
