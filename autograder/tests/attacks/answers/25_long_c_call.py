# attack 25: long c call
# harm: no signal handler of Python runs while one call of C lasts
# twin: is_symmetric/wrong_mask
# proof: ends in time
import ctypes

import torch


def is_symmetric(A):
    ctypes.PyDLL(None).sleep(600)  # keeps the interpreter's lock
    return torch.linalg.svdvals(torch.ones(20_000, 20_000))
