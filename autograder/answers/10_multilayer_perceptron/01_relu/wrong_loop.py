# loses test_is_new_and_vectorised: element loop
import torch


def relu(X):
    Y = X.clone(memory_format=torch.contiguous_format)
    flat = Y.view(-1)
    for i in range(len(flat)):
        if flat[i] <= 0:
            flat[i] = 0
    return Y
