# loses test_gradient_of_the_sum_alone: assigned gradient
def fresh_grad(x):
    x.grad = 0
    x.sum().backward()
    return x.grad
