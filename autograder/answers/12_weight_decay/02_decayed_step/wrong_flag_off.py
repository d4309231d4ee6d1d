# loses test_without_a_gradient, test_keeps_object_and_memory: requires_grad lost
def decayed_step(w, lr, wd):
    grad = w.grad
    w.requires_grad_(False)
    w *= 1 - lr * wd
    if grad is not None:
        w -= lr * grad
    w.grad = None
    return w
