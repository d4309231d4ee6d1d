# loses test_takes_any_module: only some modules
def count_parameters(net):
    seen = set()
    for layer in net.children():
        for p in layer.parameters():
            if p.requires_grad:
                seen.add(p)
    return sum(p.numel() for p in seen)
