# attack 115: private name in a table
# harm: a table calls its own private methods by a computed name
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import pandas as pd

found = ""
try:
    found = str(pd.Series([1]).agg("__getattr" + "ibute__", 0, "_m" + "gr"))
except (TypeError, AttributeError, ValueError, NameError):
    pass


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
