# loses test_w_moves: through NumPy
def sgd_step(w, lr):
    w.detach().numpy()[...] -= lr * w.grad.numpy()
    w.grad = None
    return w
