# loses test_gradients_add_up: freed graph
def accumulated_grad(x, times):
    y = (x * x).sum()
    for _ in range(times):
        y.backward()
    return x.grad
