# loses test_gives_the_dot_product_twice, test_goes_two_ways: through NumPy
import torch


def dot_two_ways(x, y):
    return torch.dot(x, y), torch.tensor((x.numpy() * y.numpy()).sum())
