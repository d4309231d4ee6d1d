# loses test_gradients_add_up: cleared in between
def accumulated_grad(x, times):
    for _ in range(times):
        x.grad = None
        (x * x).sum().backward()
    return x.grad
