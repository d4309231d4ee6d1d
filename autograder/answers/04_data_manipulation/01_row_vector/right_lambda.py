# right: a lambda with out=
import torch


row_vector = lambda n, device=None: torch.arange(n, out=torch.empty(n, dtype=torch.int64, device=device))
