# loses test_gradients_add_up: value, not gradient
def accumulated_grad(x, times):
    for _ in range(times):
        y = (x * x).sum()
        y.backward()
    return y
