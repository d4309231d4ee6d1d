# loses test_is_independent: copy.copy
import copy


def independent_copy(A):
    return copy.copy(A)
