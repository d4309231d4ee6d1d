# loses test_allocates_the_result_alone: more than the result
def pairwise_sum(a, b):
    return a[:, None] - (-b)
