# loses test_counts_all_elements: wrong type
import torch


def count_parameters(net):
    return torch.tensor([p.numel() for p in net.parameters() if p.requires_grad]).sum()
