# loses test_takes_any_vectors: squeezed
def pairwise_sum(a, b):
    return (a[:, None] + b).squeeze()
