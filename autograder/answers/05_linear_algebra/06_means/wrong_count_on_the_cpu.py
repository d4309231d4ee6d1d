# loses test_means_of_all_and_of_columns: wrong device
import torch


def means(A):
    return (A.sum() / A.numel(), A.sum(0) / torch.tensor([A.shape[0]]))
