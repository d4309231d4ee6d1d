# loses test_adds_every_pair: wrong device
def pairwise_sum(a, b):
    return a.cpu()[:, None] + b.cpu()
