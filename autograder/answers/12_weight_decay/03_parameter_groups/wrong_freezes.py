# loses test_sorts_weights_and_biases: net changed
import torch


def parameter_groups(net, wd):
    params = [p for p in net.parameters() if p.requires_grad]
    for p in params:
        p.grad = torch.zeros_like(p)
    return [
        {"params": [p for p in params if p.dim() > 1], "weight_decay": wd},
        {"params": [p for p in params if p.dim() < 2], "weight_decay": 0},
    ]
