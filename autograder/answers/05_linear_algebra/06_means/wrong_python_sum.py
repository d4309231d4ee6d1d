# loses test_means_of_all_and_of_columns, test_takes_whole_numbers, test_is_vectorised: wrong device
import torch


def means(A):
    numbers = A.tolist()
    overall = sum(map(sum, numbers)) / A.numel()
    per_column = [sum(column) / len(numbers) for column in zip(*numbers)]
    return torch.tensor(overall, dtype=A.dtype), torch.tensor(per_column, dtype=A.dtype)
