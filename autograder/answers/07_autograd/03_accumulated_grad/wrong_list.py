# loses test_gradients_add_up: wrong type
def accumulated_grad(x, times):
    grads = []
    for _ in range(times):
        (x * x).sum().backward()
        grads.append(x.grad.clone())
    return grads
