# attack 104: private names of a base
# harm: a class of one's own inherits the inside of a library, and reads it as self
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import pathlib


class Own(pathlib.PosixPath):
    def inside(self):
        self.os = self.sys = None
        return self._flavour.pathmod


found = ""
try:
    found = sorted(Own("a").inside().os.sys.modules)[0]
except AttributeError:
    pass


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
