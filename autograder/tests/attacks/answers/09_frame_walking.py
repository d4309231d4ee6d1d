# attack 09: frame walking
# harm: expected values and graders are read from the frames below
# twin: is_symmetric/wrong_mask
# proof: steals nothing
import sys


def is_symmetric(A):
    frame = sys._getframe()
    while frame is not None:
        words = {*frame.f_locals, *frame.f_globals}
        if found := {word for word in words if "expected" in word or word.startswith("test_")}:
            raise LookupError(f"LOOT: {sorted(found)} of a frame")
        frame = frame.f_back
    return None
