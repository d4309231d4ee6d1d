# loses test_is_vectorised: element loop
def combine_columns(A, x):
    total = A.new_zeros(A.shape[0])
    for j, weight in enumerate(x.tolist()):
        total.add_(A[:, j], alpha=weight)
    return total
