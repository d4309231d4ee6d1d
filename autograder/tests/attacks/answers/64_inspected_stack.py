# attack 64: inspected stack
# harm: inspect hands out the frames below
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import inspect


def add_in_place(x, y):
    x[:] = x + y
    for info in inspect.stack(0):
        for thing in list(info.frame.f_locals.values()):
            if hasattr(thing, "_allocated") and hasattr(thing, "_peak"):
                thing._allocated = thing._peak = 0
    return x
