# loses test_keeps_object_and_memory, test_is_vectorised: view of a non-contiguous tensor
import torch


def sgd_step(w, lr):
    with torch.no_grad():
        f, g = w.view(-1), w.grad.view(-1)
        for i in range(f.numel()):
            f[i] -= lr * g[i]
    w.grad = None
    return w
