# loses test_takes_any_layout: view of a non-contiguous tensor
def combine_columns(A, x):
    rows, columns = A.shape
    return (A.view(-1).view(rows, columns) * x).sum(1)
