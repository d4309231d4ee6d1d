# loses test_is_vectorised: element loop
import torch


def join(x, y):
    a, b = x.tolist(), y.tolist()
    rows = torch.tensor(a + b, dtype=x.dtype, device=x.device)
    return rows, torch.tensor([p + q for p, q in zip(a, b)], dtype=x.dtype, device=x.device)
