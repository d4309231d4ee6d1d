# loses test_keeps_the_memory_of_the_gradient: reallocated gradient
def fresh_grad(x):
    x.grad = None
    x.sum().backward()
    return x.grad
