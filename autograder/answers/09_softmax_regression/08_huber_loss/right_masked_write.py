# right: two masks, written in place
import torch


def huber_loss(y_hat, y):
    e = y_hat - y
    far = torch.abs(e) > 1
    loss = torch.abs(e) - 0.5
    small = e[~far]
    return loss.masked_scatter(~far, small.square() / 2)
