# loses test_is_vectorised: element loop
import torch


def sgd_step(w, lr):
    new = [a - lr * b for a, b in zip(w.detach().flatten().tolist(), w.grad.flatten().tolist())]
    w.data.copy_(torch.tensor(new, dtype=w.dtype, device=w.device).reshape(w.shape))
    w.grad = None
    return w
