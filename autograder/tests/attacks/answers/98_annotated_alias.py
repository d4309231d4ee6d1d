# attack 98: annotated alias
# harm: an alias of typing calls what it was made of: attributes by computed names
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import operator
import typing

Alias = typing.Annotated[operator.attrgetter, 0]


def probe():
    pass


found = ""
try:
    found = sorted(Alias("__glo" + "bals__")(probe))[0]
except (AttributeError, TypeError):
    pass


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
