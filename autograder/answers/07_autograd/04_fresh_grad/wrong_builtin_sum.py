# loses test_is_vectorised: element loop
def fresh_grad(x):
    if x.grad is not None:
        x.grad.zero_()
    sum(x.flatten()).backward()
    return x.grad
