# loses test_gradients_add_up: input changed
def accumulated_grad(x, times):
    for _ in range(times):
        (x * x).sum().backward()
        x.data -= 0 * x.grad + 1
    return x.grad + 0 * x.data
