# loses test_leaves_the_larger_matrix_behind: keeps the large storage
import copy


def independent_copy(A):
    return copy.deepcopy(A)
