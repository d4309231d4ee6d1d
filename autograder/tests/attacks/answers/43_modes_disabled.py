# attack 43: modes disabled
# harm: a second tensor is made where no dispatch mode sees it
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
from torch.utils._python_dispatch import _disable_current_modes


def add_in_place(x, y):
    with _disable_current_modes():
        total = x + y
    x[:] = total
    return x
