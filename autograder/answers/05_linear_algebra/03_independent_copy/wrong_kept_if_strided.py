# loses test_leaves_the_larger_matrix_behind, test_takes_any_matrix: detach
def independent_copy(A):
    B = A.detach()
    return B.clone() if B.is_contiguous() else B
