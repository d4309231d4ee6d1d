# loses test_gradients_add_up: one pass too many
def accumulated_grad(x, times):
    (x * x).sum().backward()
    for _ in range(times):
        (x * x).sum().backward()
    return x.grad
