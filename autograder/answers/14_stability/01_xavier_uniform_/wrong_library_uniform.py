# loses test_is_written_by_hand: library called
from torch.nn.init import uniform_


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    return uniform_(w, -a, a)
