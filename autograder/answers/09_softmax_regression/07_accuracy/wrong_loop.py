# loses test_is_vectorised: element loop
def accuracy(y_hat, y):
    predicted = y_hat.argmax(1) if y_hat.dim() > 1 else y_hat
    return sum(1 for a, b in zip(predicted, y) if a == b)
