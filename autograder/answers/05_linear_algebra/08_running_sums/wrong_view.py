# loses test_takes_any_matrix: view of a non-contiguous tensor
def running_sums(A):
    flat = A.view(-1)
    return flat.view(A.shape).cumsum(0), flat.view(A.shape).cumsum(1)
