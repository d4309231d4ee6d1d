# attack 132: numbers of no size
# harm: tensors without memory, with memory of no end and with every stride 0
# twin: is_symmetric/wrong_mask
# proof: spoils nobody
import torch


def is_symmetric(A):
    endless = torch.zeros(1).expand(2**40)
    none = torch.zeros(0, 2**62)
    meta = torch.empty(2**40, device="meta")
    return [endless, none, meta, torch.zeros((1,) * 60), torch.zeros(3).to_sparse(), torch.quantize_per_tensor(torch.zeros(3), 1, 0, torch.quint8)]
