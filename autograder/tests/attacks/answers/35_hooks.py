# attack 35: hooks
# harm: import, class, trace and warning hooks run where tests are loaded
# twin: is_symmetric/wrong_mask
# proof: marks nothing
import builtins
import os
import sys
import warnings


def mark(*args, **kwargs):
    try:
        os.close(os.open("KATA_MARKS/KATA_NAME", os.O_CREAT | os.O_WRONLY))
    except OSError:
        pass


class Finder:
    def find_spec(self, name, path=None, target=None):
        mark()


build_class = builtins.__build_class__
sys.meta_path.insert(0, Finder())
builtins.__build_class__ = lambda *args, **kwargs: (mark(), build_class(*args, **kwargs))[1]
warnings.showwarning = mark
sys.excepthook = sys.unraisablehook = sys.displayhook = mark


def is_symmetric(A):
    sys.settrace(mark)
    warnings.warn("look here")
    return None
