# loses test_gradient_of_the_sum_alone: cleared
def fresh_grad(x):
    x.sum().backward()
    gradient = x.grad
    x.grad.zero_()
    return gradient
