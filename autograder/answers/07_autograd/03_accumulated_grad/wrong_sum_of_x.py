# loses test_gradients_add_up: all one number
def accumulated_grad(x, times):
    for _ in range(times):
        x.sum().backward()
    return x.grad
