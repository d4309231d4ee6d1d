# loses test_sums_over_each_axis: wrong type
def axis_sums(A):
    return [sum(c) for c in zip(*A.tolist())], [sum(r) for r in A.tolist()]
