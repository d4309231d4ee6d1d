# attack 61: local variables below
# harm: the recorder is found in the frame that called, and forgets what it has seen
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import sys


def add_in_place(x, y):
    x[:] = x + y
    frame = sys._getframe(1)
    while frame is not None:
        for thing in list(frame.f_locals.values()):
            if hasattr(thing, "_allocated") and hasattr(thing, "_peak"):
                thing._allocated = thing._peak = 0
        frame = frame.f_back
    return x
