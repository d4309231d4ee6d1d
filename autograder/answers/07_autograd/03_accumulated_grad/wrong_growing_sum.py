# loses test_gradients_add_up: added up twice
def accumulated_grad(x, times):
    y = 0
    for _ in range(times):
        y = y + (x * x).sum()
        y.backward(retain_graph=True)
    return x.grad
