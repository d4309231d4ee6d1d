# loses test_adds_every_pair: none
def pairwise_sum(a, b):
    return a[:, None] - b
