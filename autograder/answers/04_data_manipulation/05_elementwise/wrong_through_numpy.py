# loses test_gives_five_results, test_finds_the_right_dtype, test_takes_any_shape, test_is_vectorised: through NumPy
import torch


def elementwise(x, y):
    a, b = x.numpy(), y.numpy()
    quotient = torch.as_tensor(a / b).to((x / y).dtype)
    return torch.as_tensor(a + b), torch.as_tensor(a - b), torch.as_tensor(a * b), quotient, torch.as_tensor(a**b)
