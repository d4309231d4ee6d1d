# loses test_gradients_add_up: nothing returned
def accumulated_grad(x, times):
    for _ in range(times):
        result = (x * x).sum().backward()
    return result
