# loses test_array_has_the_values, test_tensor_has_values_and_dtype: squeezed
import torch


def to_numpy(x):
    return x.squeeze().detach().cpu().numpy()


def to_tensor(a):
    return torch.tensor(a).squeeze()
