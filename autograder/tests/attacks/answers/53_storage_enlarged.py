# attack 53: storage enlarged
# harm: a tensor without memory is given some behind torch's back, and the second copy lies there
# twin: add_in_place/wrong_slice_assigned
# proof: gains nothing
import torch


def add_in_place(x, y):
    if x.device.type != "cpu" or not x.dtype.is_floating_point:
        x[:] = x + y
        return x
    room = torch.empty(0, dtype=x.dtype)
    room.untyped_storage().resize_(x.nbytes)
    total = torch.as_strided(room, x.shape, torch.empty(x.shape, device="meta").stride())
    torch.add(x, y, out=total)
    x.copy_(total)
    room.untyped_storage().resize_(0)
    return x
