# loses test_gradients_add_up: cleared in between
def accumulated_grad(x, times):
    for _ in range(times):
        if x.grad is not None:
            x.grad.zero_()
        (x * x).sum().backward()
    return x.grad
