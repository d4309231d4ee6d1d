# attack 124: class as a base through a call
# harm: a base that a function gives is looked at by nobody: a class of classes
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
def same(thing):
    return thing


found = ""


class Own:
    pass


try:

    class Maker(same(Own.__class__)):
        pass

    found = str(Maker("Forged", (), {"__getattr" + "__": print}))
except TypeError:
    pass


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
