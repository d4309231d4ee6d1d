# loses test_gradients_add_up: passes missing
def accumulated_grad(x, times):
    for _ in range(min(times, 3)):
        (x * x).sum().backward()
    return x.grad
