# loses test_marks_and_counts: through NumPy
import torch


def compare(x, y):
    mask = torch.as_tensor(x.numpy() == y.numpy())
    return mask, int(mask.sum())
