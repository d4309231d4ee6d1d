# attack 119: modules of the worker by name
# harm: the judge does not know the worker's modules by the names that they have there
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
found = ""
try:
    import worker.recorder as recorder

    found = str(recorder.Recorder)
except ImportError:
    pass


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
