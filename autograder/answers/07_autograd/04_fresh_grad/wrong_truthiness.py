# loses test_gradient_of_the_sum_alone: truth of many
def fresh_grad(x):
    if x.grad:
        x.grad.zero_()
    x.sum().backward()
    return x.grad
