# right: the trained ones in a list
def count_parameters(net):
    trained = [p for p in net.parameters() if p.requires_grad]
    return int(sum(p.detach().flatten().shape[0] for p in trained))
