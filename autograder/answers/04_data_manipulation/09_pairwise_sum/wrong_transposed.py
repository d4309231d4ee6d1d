# loses test_adds_every_pair: transposed result
def pairwise_sum(a, b):
    return a[None, :] + b[:, None]
