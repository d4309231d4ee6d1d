# loses test_allocates_the_result_alone: copies written out
def pairwise_sum(a, b):
    return (a + b[:, None]).T.contiguous()
