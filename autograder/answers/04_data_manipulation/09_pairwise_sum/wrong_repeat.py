# loses test_allocates_the_result_alone: copies written out
def pairwise_sum(a, b):
    return a[:, None].repeat(1, len(b)) + b
