# loses test_gradient_of_the_sum_alone: not cleared
def fresh_grad(x):
    x.sum().backward()
    return x.grad
