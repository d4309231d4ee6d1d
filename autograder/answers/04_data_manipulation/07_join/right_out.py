# right: cat with out=
import torch


def join(x, y):
    results = torch.empty(0, dtype=x.dtype, device=x.device), torch.empty(0, dtype=x.dtype, device=x.device)
    for dim, result in enumerate(results):
        torch.cat((x, y), dim, out=result)
    return results
