# loses test_gradients_add_up: sum of x
def accumulated_grad(x, times):
    for _ in range(times):
        x.sum().backward()
    return x.grad
