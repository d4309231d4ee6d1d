# right: torch.optim.SGD
import torch


def sgd_step(w: torch.Tensor, lr: float) -> torch.Tensor:
    optimizer = torch.optim.SGD([w], lr=lr)
    optimizer.step()
    optimizer.zero_grad()
    return w
