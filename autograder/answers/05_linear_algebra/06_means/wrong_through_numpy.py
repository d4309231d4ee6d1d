# loses test_means_of_all_and_of_columns, test_takes_whole_numbers: through NumPy
import torch


def means(A):
    return torch.tensor(A.numpy().mean()), torch.tensor(A.numpy().mean(axis=0))
