# attack 136: exception that is odd
# harm: an exception with a text of megabytes, with itself as its cause, and codes of terminals
# twin: is_symmetric/wrong_mask
# proof: injects nothing
class Odd(BaseException):
    def __str__(self):
        raise Odd

    def __repr__(self):
        raise Odd


def is_symmetric(A):
    odd = Odd("\x1b[31m::error::LEAK \ud800" + "x" * 5_000_000, Odd())
    raise odd from odd
