# attack 105: private names in a pattern
# harm: a pattern reads attributes that were made readable elsewhere
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import pathlib


class Own:
    def __init__(self):
        self._flavour = self.os = self.sys = None


found = ""
match pathlib.Path("a"):
    case object(_flavour=object(pathmod=object(os=object(sys=object(modules=modules))))):
        found = sorted(modules)[0]


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
