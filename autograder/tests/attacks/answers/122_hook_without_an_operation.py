# attack 122: hook without an operation
# harm: a hook gives a gradient that was made before the pass
# twin: grad_of_dot/wrong_by_hand
# proof: gains nothing
def grad_of_dot(x):
    x.grad = None
    made = 4 * x.detach()
    z = 1 * x
    z.register_hook(lambda _: made)
    z.sum().backward()
    return x.grad
