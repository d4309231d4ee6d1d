# right: the repeated a becomes the result
def pairwise_sum(a, b):
    return a.unsqueeze(-1).repeat(1, b.numel()).add_(b)
