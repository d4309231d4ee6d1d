# attack 28: output flood
# harm: output without end fills logs, reports or the disk
# twin: is_symmetric/wrong_mask
# proof: floods nothing
import os
import sys


class Endless:
    def __repr__(self):
        return "x" * 10**7

    __str__ = __repr__


def is_symmetric(A):
    for _ in range(20):
        print("x" * 10**6)
        os.write(1, b"y" * 10**6)
        sys.__stderr__.write("z" * 10**6)
    try:
        with open("large", "wb") as file:
            file.truncate(2**40)
            file.write(b"x")
        raise LookupError("LOOT: a file of a tebibyte")
    except OSError:
        pass
    raise type("E" * 10**6, (ValueError,), {})("x" * 10**7, Endless())
