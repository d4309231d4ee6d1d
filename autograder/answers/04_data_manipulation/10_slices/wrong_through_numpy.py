# loses test_takes_last_and_middle, test_are_windows_on_x, test_takes_any_x_of_three: through NumPy
import torch


def slices(x):
    a = x.numpy()
    return torch.as_tensor(a[-1]), torch.from_numpy(a[1:3])
