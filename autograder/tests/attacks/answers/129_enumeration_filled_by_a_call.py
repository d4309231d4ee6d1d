# attack 129: enumeration filled by a call
# harm: an enumeration whose members come from a call, handed over as a value
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import enum
import functools


class Empty(enum.Enum):
    pass


make = functools.partial(Empty, "Forged")
found = str(make({"__array_" + "interface__": 1}))


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
