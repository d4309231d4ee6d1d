# right: a None index
def pairwise_sum(a, b):
    return a[:, None] + b[None, :]
