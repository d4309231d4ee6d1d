# loses test_gives_half_the_sum_of_squares: spectral norm
import torch


def l2_penalty(w):
    if w.dim() == 2:
        return torch.linalg.matrix_norm(w, 2) ** 2 / 2
    return (w * w).sum() / 2
