# right: adds twice into zeros
def pairwise_sum(a, b):
    result = a.new_zeros(a.shape[0], b.shape[0])
    result += a.view(-1, 1)
    result += b
    return result
