# attack 118: main module
# harm: the module that Python was started with is imported by its name
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import __main__ as program

found = ""
try:
    found = str(program.main)
except AttributeError:
    pass


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
