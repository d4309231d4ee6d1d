# loses test_gradient_of_the_sum_alone: two passes
def fresh_grad(x):
    if x.grad is not None:
        x.grad.zero_()
    y = x.sum()
    y.backward(retain_graph=True)
    y.backward()
    return x.grad
