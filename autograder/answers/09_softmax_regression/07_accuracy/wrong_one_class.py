# loses test_takes_one_class: wrong ones
def accuracy(y_hat, y):
    predicted = y_hat.argmax(1) if y_hat.dim() > 1 and y_hat.shape[1] > 1 else y_hat.flatten()
    return int((predicted == y).sum())
