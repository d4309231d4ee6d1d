# loses test_gradient_of_the_sum_alone: old gradient
def fresh_grad(x):
    old = x.grad
    x.grad = None
    x.sum().backward()
    return old
