# loses test_is_vectorised: element loop
def pairwise_sum(a, b):
    r = b.expand(len(a), -1).clone()
    for i in range(len(a)):
        r[i] += a[i]
    return r
