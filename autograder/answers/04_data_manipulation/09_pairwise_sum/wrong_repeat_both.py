# loses test_allocates_the_result_alone: copies written out
def pairwise_sum(a, b):
    return a.repeat(len(b), 1).T + b.repeat(len(a), 1)
