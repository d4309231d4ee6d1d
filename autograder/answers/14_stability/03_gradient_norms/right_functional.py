# right: torch.func
import torch


def gradient_norms(net, X):
    names = [name for name, _ in net.named_parameters()]
    weights = {name: p.detach() for name, p in net.named_parameters()}
    grads = torch.func.grad(lambda w: torch.func.functional_call(net, w, (X.detach(),)).sum())(weights)
    return [torch.linalg.vector_norm(grads[name]).item() for name in names]
