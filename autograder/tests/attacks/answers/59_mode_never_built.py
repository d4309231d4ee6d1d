# attack 59: mode never built
# harm: every dispatch mode is built as a class of the student's own
# twin: pairwise_sum/wrong_repeat
# proof: gains nothing
from torch.utils._python_dispatch import TorchDispatchMode

build = TorchDispatchMode.__init__
first_new = []


def built(self, *args, **kwargs):
    build(self, *args, **kwargs)
    kind = type(self)

    def only_the_last(mode, tensor):
        """What is new, but for the first of a call."""
        size = kind._first_seen(mode, tensor)
        if not size or mode in first_new:
            return size
        first_new.append(mode)
        return 0

    self.__class__ = type(kind.__name__, (kind,), {"_first_seen": only_the_last})


TorchDispatchMode.__init__ = built


def pairwise_sum(a, b):
    return a[:, None].repeat(1, len(b)) + b
