# loses test_backward_fills_the_grad: x.grad empty
def grad_of_dot(x):
    leaf = x.detach().clone().requires_grad_()
    (2 * leaf.dot(leaf)).backward()
    return leaf.grad
