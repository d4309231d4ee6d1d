# attack 63: frames of a generator
# harm: a generator's own frame leads to the one below without an import
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
def add_in_place(x, y):
    x[:] = x + y

    def look():
        yield walker.gi_frame.f_back.f_back

    walker = look()
    for frame in walker:
        while frame is not None:
            for thing in list(frame.f_locals.values()):
                if hasattr(thing, "_allocated") and hasattr(thing, "_peak"):
                    thing._allocated = thing._peak = 0
            frame = frame.f_back
    return x
