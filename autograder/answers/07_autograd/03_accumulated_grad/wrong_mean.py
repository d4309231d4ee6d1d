# loses test_gradients_add_up: mean
def accumulated_grad(x, times):
    for _ in range(times):
        (x * x).mean().backward()
    return x.grad
