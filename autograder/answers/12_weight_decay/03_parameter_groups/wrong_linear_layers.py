# loses test_goes_by_dimensions, test_an_optimizer_takes_them: left out
import torch


def parameter_groups(net, wd):
    linear = {m for m in net.modules() if isinstance(m, torch.nn.Linear)}
    weights = {m.weight for m in linear if m.weight.requires_grad}
    biases = {m.bias for m in linear if m.bias is not None and m.bias.requires_grad}
    return [{"params": list(weights), "weight_decay": wd}, {"params": list(biases), "weight_decay": 0}]
