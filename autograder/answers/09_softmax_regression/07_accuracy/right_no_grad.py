# right: under no_grad, topk
import torch


@torch.no_grad()
def accuracy(y_hat, y):
    if y_hat.dim() == 2:
        y_hat = y_hat.topk(1, dim=1).indices.squeeze(1)
    return len(y) - int((y_hat != y).sum())
