# right: a loop over the layers
import torch


def dropout_mlp(X, params, p1, p2, training):
    H = X.reshape(len(X), -1)
    for W, b, p in zip(params[0:4:2], params[1:4:2], (p1, p2)):
        H = torch.addmm(b, H, W).clamp(min=0)
        H = torch.dropout(H, p, train=training)
    return torch.addmm(params[5], H, params[4])
