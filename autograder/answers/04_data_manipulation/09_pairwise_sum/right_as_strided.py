# right: strides of 0 by hand
def pairwise_sum(a, b):
    shape = len(a), len(b)
    down = a.as_strided(shape, (a.stride(0), 0), a.storage_offset())
    return down + b.as_strided(shape, (0, b.stride(0)), b.storage_offset())
