# loses test_makes_tracked_leaves: transposed
import torch


def init_params(num_inputs, num_hiddens, num_outputs, device=None):
    net = torch.nn.Sequential(torch.nn.Linear(num_inputs, num_hiddens), torch.nn.Linear(num_hiddens, num_outputs))
    net.to(device or "cpu")
    for layer in net:
        torch.nn.init.normal_(layer.weight, std=0.01)
        torch.nn.init.zeros_(layer.bias)
    return list(net.parameters())
