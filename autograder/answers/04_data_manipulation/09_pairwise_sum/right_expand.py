# right: both expanded, nothing copied
def pairwise_sum(a, b):
    n, m = a.numel(), b.numel()
    return a.view(n, 1).expand(n, m) + b.expand(n, m)
