# loses test_takes_any_shape, test_is_vectorised: backward on a vector
def accumulated_grad(x, times):
    for _ in range(times):
        (x * x).sum(0).backward()
    return x.grad
