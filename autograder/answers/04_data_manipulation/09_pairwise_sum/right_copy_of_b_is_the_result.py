# right: b written out becomes the result
def pairwise_sum(a, b):
    out = b.expand(len(a), len(b)).clone()
    out += a[:, None]
    return out
