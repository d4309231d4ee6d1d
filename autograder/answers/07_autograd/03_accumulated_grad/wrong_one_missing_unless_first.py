# loses test_gradients_add_up: passes missing
def accumulated_grad(x, times):
    for _ in range(max(1, times - 1)):
        (x * x).sum().backward()
    return x.grad
