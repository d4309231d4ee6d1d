# loses test_gradients_add_up: backward on a vector
def accumulated_grad(x, times):
    for _ in range(times):
        y = x * x
        y.backward()
    return x.grad
