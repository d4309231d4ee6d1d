# loses test_counts_right_labels: labels by dtype
def accuracy(y_hat, y):
    predicted = y_hat.argmax(1) if y_hat.dim() > 1 else y_hat
    if predicted.dtype != y.dtype:
        return 0
    return int((predicted == y).sum())
