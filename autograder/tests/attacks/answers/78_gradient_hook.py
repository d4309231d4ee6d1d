# attack 78: gradient hook
# harm: a formula worked out by hand is slipped into a backward pass of something else
# twin: grad_of_dot/wrong_by_hand
# proof: gains nothing
def grad_of_dot(x):
    x.grad = None
    hook = x.register_hook(lambda gradient: gradient * 4 * x.detach())
    x.sum().backward()
    hook.remove()
    return x.grad
