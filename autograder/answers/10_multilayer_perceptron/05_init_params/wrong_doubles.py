# loses test_makes_tracked_leaves: wrong dtype
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    kind = {"dtype": torch.float64, "device": device, "requires_grad": True}
    W1 = torch.normal(0, 0.01, (num_inputs, num_hiddens), **kind)
    W2 = torch.normal(0, 0.01, (num_hiddens, num_outputs), **kind)
    return [W1, torch.zeros(num_hiddens, **kind), W2, torch.zeros(num_outputs, **kind)]
