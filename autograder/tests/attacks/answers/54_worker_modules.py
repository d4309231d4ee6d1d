# attack 54: worker modules
# harm: the worker's own functions are replaced through sys.modules, before it uses them
# twin: add_in_place/wrong_data_assigned
# proof: gains nothing
import sys

import msgspec

values = next((module for name, module in sys.modules.items() if name.endswith("worker.values")), None)
first = {}


def steady(tensor, *args, **kwargs):
    """The place of the tensor when it was seen for the first time, with what it holds now."""
    found = real(tensor, *args, **kwargs)
    seen = first.setdefault(id(tensor), found)
    names = ("storage", "memory", "memory_bytes", "address", "offset")
    return msgspec.structs.replace(found, **{name: getattr(seen, name) for name in names})


if values is not None:
    real = values.state
    values.state = steady


def add_in_place(x, y):
    x.data = x + y
    return x
