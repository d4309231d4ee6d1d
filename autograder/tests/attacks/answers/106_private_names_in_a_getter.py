# attack 106: private names in a getter
# harm: attrgetter reads attributes that were made readable elsewhere
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import operator
import pathlib


class Own:
    def __init__(self):
        self._flavour = self.os = self.sys = None


found = ""
try:
    found = sorted(operator.attrgetter("_flavour.pathmod.os.sys.modules")(pathlib.Path("a")))[0]
except AttributeError:
    pass


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
