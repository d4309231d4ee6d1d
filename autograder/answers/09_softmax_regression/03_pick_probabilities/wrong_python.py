# loses test_gradient_reaches_the_picked_places, test_is_vectorised: cut off
import torch


def pick_probabilities(y_hat, y):
    rows = y_hat.tolist()
    return torch.tensor([row[k] for row, k in zip(rows, y.tolist())], dtype=y_hat.dtype, device=y_hat.device)
