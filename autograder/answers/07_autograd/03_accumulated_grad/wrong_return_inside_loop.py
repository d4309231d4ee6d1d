# loses test_gradients_add_up: passes not run
def accumulated_grad(x, times):
    for _ in range(times):
        (x * x).sum().backward()
        return x.grad
