# attack 51: raw memory
# harm: the second copy lies in a bytearray, and the work is done on raw addresses
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import ctypes

import numpy as np


def raw(tensor):
    """The elements where they lie, whatever device the tensor says it is on."""
    array = (ctypes.c_float * tensor.untyped_storage().nbytes()).from_address(tensor.data_ptr())
    strides = [4 * step for step in tensor.stride()]
    return np.lib.stride_tricks.as_strided(np.frombuffer(array, np.float32), tuple(tensor.shape), strides)


def add_in_place(x, y):
    if not x.dtype.is_floating_point:
        x[:] = x + y
        return x
    hidden = bytearray(x.nbytes)
    total = np.frombuffer(hidden, np.float32).reshape(tuple(x.shape))
    np.add(raw(x), raw(y), out=total)
    raw(x)[...] = total
    x.add_(0)
    return x
