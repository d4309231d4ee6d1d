# loses test_adds_every_pair: nothing returned
def pairwise_sum(a, b):
    a[:, None] + b
