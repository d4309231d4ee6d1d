# right: reserved memory, written into by copy_ and out=
import torch


def constants(device=None):
    z = torch.empty(2, 3, 4, device=device)
    z.copy_(torch.zeros(4, device=device))
    o = torch.empty_like(z)
    torch.ones(2, 3, 4, out=o)
    t = torch.empty(8, dtype=torch.long, device=device)
    torch.arange(1, 9, out=t)
    return z, o, t.view(2, 4)
