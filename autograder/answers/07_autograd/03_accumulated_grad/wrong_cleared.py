# loses test_gradients_add_up: cleared
def accumulated_grad(x, times):
    for _ in range(times):
        (x * x).sum().backward()
    gradient = x.grad
    x.grad.zero_()
    return gradient
