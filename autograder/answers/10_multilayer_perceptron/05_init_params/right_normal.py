# right: torch.normal with requires_grad
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    def weight(*shape):
        return torch.normal(0, 0.01, shape, device=device, requires_grad=True)

    def bias(n):
        return torch.zeros(n, device=device, requires_grad=True)

    return [weight(num_inputs, num_hiddens), bias(num_hiddens), weight(num_hiddens, num_outputs), bias(num_outputs)]
