# loses test_takes_one_class: wrong ones
def accuracy(y_hat, y):
    if y_hat.dim() > 1 and y_hat.shape[1] > 1:
        y_hat = y_hat.argmax(1)
    return int((y_hat == y).sum())
