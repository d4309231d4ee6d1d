# right: expands a by its last dimension, and turns
def pairwise_sum(a, b):
    return (a.expand(b.numel(), a.numel()) + b[:, None]).mT
