# right: deepcopy, once the window is gone
import copy


def independent_copy(A):
    return copy.deepcopy(A.clone())
