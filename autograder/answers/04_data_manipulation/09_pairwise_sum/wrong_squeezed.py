# loses test_takes_any_vectors: wrong shape
def pairwise_sum(a, b):
    return (a[:, None] + b).squeeze()
