# loses test_counts_right_labels: labels by dtype
def accuracy(y_hat, y):
    return int((y_hat.argmax(1) == y).sum())
