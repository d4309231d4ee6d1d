# attack 117: module written and imported
# harm: the answer writes a module of another text, and imports it
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import os

for place in (".", "..", "/tmp"):
    try:
        with open(os.path.join(place, "forged_module.py"), "w") as file:
            file.write("import builtins\nfound = builtins.eval('1')\n")
    except OSError:
        pass
found = ""
try:
    from forged_module import found
except ImportError:
    pass


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
