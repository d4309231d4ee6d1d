# right: reshape to a column
def pairwise_sum(a, b):
    return b + a.reshape(len(a), 1)
