# loses test_counts_right_rows: none counted
import torch


def accuracy(y_hat, y):
    predicted = y_hat.argmax(1) if y_hat.dim() > 1 else y_hat
    return int(torch.equal(predicted, y)) * len(y)
