# right: scaled in place under no_grad
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    W1 = torch.randn(num_inputs, num_hiddens, device=device, requires_grad=True)
    W2 = torch.randn((num_hiddens, num_outputs), device=device, requires_grad=True)
    with torch.no_grad():
        W1 *= 0.01
        W2 *= 0.01
    b1 = torch.zeros(num_hiddens, device=device).requires_grad_(True)
    b2 = torch.zeros(num_outputs, device=device).requires_grad_(True)
    return [W1, b1, W2, b2]
