# loses test_is_vectorised: element loop
def accumulated_grad(x, times):
    for _ in range(times):
        for value in x.flatten():
            (value * value).backward()
    return x.grad
