# loses test_gradient_of_the_sum_alone: value, not gradient
def fresh_grad(x):
    if x.grad is not None:
        x.grad.zero_()
    y = x.sum()
    y.backward()
    return y
