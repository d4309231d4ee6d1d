# loses test_adds_every_pair: input changed
def pairwise_sum(a, b):
    return a.unsqueeze_(1) + b
