# loses test_clears_nan_and_inf: computes with the old gradient
def fresh_grad(x):
    if x.grad is not None:
        x.grad *= 0
    x.sum().backward()
    return x.grad
