# right: loop with numel
def count_parameters(net):
    total = 0
    for p in net.parameters():
        if p.requires_grad:
            total += p.numel()
    return total
