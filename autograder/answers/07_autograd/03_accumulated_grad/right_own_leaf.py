# right: a leaf of its own, recursion
def again(leaf, times):
    if times:
        (leaf * leaf).flatten().sum(0).backward()
        again(leaf, times - 1)


def accumulated_grad(x, times):
    leaf = x.detach().clone().requires_grad_()
    again(leaf, times)
    return leaf.grad
