# loses test_gradient_of_the_sum_alone: unknown attribute
def fresh_grad(x):
    x.zero_grad()
    x.sum().backward()
    return x.grad
