# loses test_is_vectorised: element loop
def sgd_step(w, lr):
    flat, gradient = w.data.reshape(-1), w.grad.reshape(-1)
    if w.data.is_contiguous():
        for i in range(len(flat)):
            flat[i] -= lr * gradient[i]
    else:
        w.data -= lr * w.grad
    w.grad = None
    return w
