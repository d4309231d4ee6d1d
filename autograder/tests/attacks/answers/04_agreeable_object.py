# attack 04: agreeable object
# harm: whatever the result is compared with, it agrees
# twin: is_symmetric/wrong_mask
# proof: gains nothing
class Agreeable(int):
    __class__ = bool

    def __eq__(self, other):
        return True

    def __bool__(self):
        return True

    def __getattr__(self, name):
        return self

    __hash__ = int.__hash__


def is_symmetric(A):
    return Agreeable(1)
