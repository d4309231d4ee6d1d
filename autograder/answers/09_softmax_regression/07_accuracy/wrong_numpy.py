# loses test_counts_right_rows, test_takes_tracked_scores: through NumPy
def accuracy(y_hat, y):
    a = y_hat.numpy()
    predicted = a.argmax(1) if a.ndim > 1 else a
    return int((predicted == y.numpy()).sum())
