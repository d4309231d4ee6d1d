# attack 135: recursion without end
# harm: the stack is made endless, and then used
# twin: is_symmetric/wrong_mask
# proof: spoils nobody
import sys

sys.setrecursionlimit(2**30)


class Deep:
    def __index__(self):
        return self.__index__()

    def __eq__(self, other):
        return [Deep()] == [other]


def is_symmetric(A):
    return Deep() == Deep() or A[Deep()]
