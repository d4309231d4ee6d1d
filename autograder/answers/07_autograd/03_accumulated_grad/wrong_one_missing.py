# loses test_gradients_add_up: grad is None
def accumulated_grad(x, times):
    for _ in range(1, times):
        (x * x).sum().backward()
    return x.grad
