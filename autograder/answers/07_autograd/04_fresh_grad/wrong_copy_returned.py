# loses test_keeps_the_memory_of_the_gradient: reallocated gradient
def fresh_grad(x):
    if x.grad is not None:
        x.grad.zero_()
    x.sum().backward()
    return x.grad.clone()
