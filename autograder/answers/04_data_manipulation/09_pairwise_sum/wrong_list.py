# loses test_adds_every_pair: wrong type
def pairwise_sum(a, b):
    return [[p + q for q in b.tolist()] for p in a.tolist()]
