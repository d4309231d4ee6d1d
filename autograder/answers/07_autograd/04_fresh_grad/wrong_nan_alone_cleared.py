# loses test_clears_nan_and_inf: computes with the old gradient
def fresh_grad(x):
    if x.grad is not None:
        x.grad[x.grad.isnan()] = 0
        x.grad -= x.grad.clone()
    x.sum().backward()
    return x.grad
