# loses test_keeps_object_and_memory, test_needs_one_temporary: new tensor
def decayed_step(w, lr, wd):
    grad = 0 if w.grad is None else w.grad
    w.data = (1 - lr * wd) * w.data - lr * grad
    w.grad = None
    return w
