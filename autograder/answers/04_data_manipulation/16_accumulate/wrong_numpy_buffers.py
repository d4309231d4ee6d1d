# loses test_uses_one_buffer, test_is_vectorised: hidden copy
import torch


def accumulate(parts):
    if not parts:
        raise ValueError
    total = parts[0].cpu().numpy().copy()
    for part in parts[1:]:
        total = total + part.cpu().numpy()
    return torch.from_numpy(total).to(parts[0].device)
