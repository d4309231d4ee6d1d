# right: x @ x, the factor 2 as the gradient that backward starts from
def grad_of_dot(x):
    y = x @ x
    y.backward(y.new_tensor(2.0))
    return x.grad
