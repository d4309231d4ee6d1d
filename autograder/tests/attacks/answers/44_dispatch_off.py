# attack 44: dispatch off
# harm: a second tensor is made while torch's dispatch to Python is off
# twin: write_into/wrong_copy_
# proof: gains nothing
import torch


def write_into(z, x, y):
    with torch._C._DisableTorchDispatch():
        total = x + y
    z.copy_(total)
    return z
