# loses test_clears_nan_and_inf, test_keeps_the_memory_of_the_gradient: computes with the old gradient
def fresh_grad(x):
    old = 0 if x.grad is None else x.grad.clone()
    x.sum().backward()
    return x.grad - old
