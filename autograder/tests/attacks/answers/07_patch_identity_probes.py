# attack 07: patch identity probes
# harm: a swapped storage looks like the one that was there
# twin: add_in_place/wrong_data_assigned
# proof: gains nothing
import builtins
import torch

builtins.id = lambda thing: 1
torch.Tensor.data_ptr = lambda self: 1
torch.Tensor.storage_offset = lambda self: 0
torch.Tensor.untyped_storage = lambda self: torch.UntypedStorage(4)
torch.UntypedStorage.data_ptr = lambda self: 1


def add_in_place(x, y):
    x.data = x + y
    return x
