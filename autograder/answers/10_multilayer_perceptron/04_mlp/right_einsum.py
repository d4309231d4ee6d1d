# right: einsum, relu by a mask
import torch


def mlp(X, W1, b1, W2, b2):
    rows = X.view(len(X), -1) if X.is_contiguous() else X.reshape(len(X), -1)
    H = torch.einsum("nd,dh->nh", rows, W1) + b1
    H = H * (H > 0)
    return torch.einsum("nh,hq->nq", H, W2) + b2
