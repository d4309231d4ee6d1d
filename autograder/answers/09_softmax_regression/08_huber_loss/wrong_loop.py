# loses test_is_built_from_simpler_operations: element loop
import torch


def huber_loss(y_hat, y):
    parts = [e * e / 2 if abs(e) <= 1 else abs(e) - 0.5 for e in (y_hat - y).flatten()]
    return torch.stack(parts).reshape(y_hat.shape)
