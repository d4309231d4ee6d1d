# attack 103: private names unlocked
# harm: an attribute of one's own makes the same name readable in a library, and leads to its modules
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import pathlib


class Own:
    def __init__(self):
        self._flavour = self.os = self.sys = self._parser = None


found = ""
flavour = pathlib.Path("a")._flavour
try:
    found = sorted(flavour.pathmod.os.sys.modules)[0]
except AttributeError:
    pass


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
