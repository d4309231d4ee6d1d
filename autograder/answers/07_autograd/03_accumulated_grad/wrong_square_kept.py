# loses test_gradients_add_up: freed graph
def accumulated_grad(x, times):
    y = x * x
    for _ in range(times):
        y.sum().backward()
    return x.grad
