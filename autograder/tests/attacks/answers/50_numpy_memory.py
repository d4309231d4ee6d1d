# attack 50: numpy memory
# harm: the second copy lies in an array of NumPy, which torch does not count
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import numpy as np


def add_in_place(x, y):
    if x.device.type != "cpu" or not x.dtype.is_floating_point:
        x[:] = x + y
        return x
    here = x.detach().numpy()
    total = here + y.detach().numpy()
    np.copyto(here, total)
    x.add_(0)
    return x
