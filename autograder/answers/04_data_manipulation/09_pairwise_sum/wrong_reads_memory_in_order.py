# loses test_allocates_the_result_alone, test_takes_any_vectors: memory as it lies
def pairwise_sum(a, b):
    n, m = len(a), len(b)
    return a.as_strided((n, m), (1, 0), a.storage_offset()) + b.as_strided((n, m), (0, 1), b.storage_offset())
