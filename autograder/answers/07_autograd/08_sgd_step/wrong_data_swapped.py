# loses test_keeps_object_and_memory: data
def sgd_step(w, lr):
    w.data = w.data - lr * w.grad
    w.grad = None
    return w
