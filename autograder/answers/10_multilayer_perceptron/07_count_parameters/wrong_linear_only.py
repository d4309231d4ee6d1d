# loses test_buffers_do_not_count, test_takes_any_module: only some modules
import torch


def count_parameters(net):
    kept = {p for m in net.modules() if isinstance(m, torch.nn.Linear) for p in m.parameters()}
    return sum(p.numel() for p in kept if p.requires_grad)
