# loses test_frozen_ones_do_not_count, test_takes_any_module: frozen layer by layer
def count_parameters(net):
    layers = {m for m in net.modules() if not list(m.children())}
    seen = {p for m in layers if all(q.requires_grad for q in m.parameters()) for p in m.parameters()}
    return sum(p.numel() for p in seen)
