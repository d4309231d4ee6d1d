# loses test_gives_both_gradients: finite differences
import torch


def matrix_gradients(A, X):
    return A.T, ((X + 1) ** 2 - (X - 1) ** 2) / 2
