# loses test_array_has_the_values, test_array_shares_memory, test_takes_a_tracked_tensor, test_tensor_has_values_and_dtype, test_tensor_is_independent: other shape
import torch


def to_numpy(x):
    return x.detach().cpu().numpy().ravel()


def to_tensor(a):
    return torch.tensor(a).flatten()
