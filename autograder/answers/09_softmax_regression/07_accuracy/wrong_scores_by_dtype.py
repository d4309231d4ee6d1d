# loses test_counts_right_labels: labels by dtype
def accuracy(y_hat, y):
    predicted = y_hat.argmax(-1) if y_hat.is_floating_point() else y_hat
    return int((predicted == y).sum())
