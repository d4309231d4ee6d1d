# loses test_is_vectorised: element loop
import math

import torch


def frobenius(A):
    def squares(part):
        return sum(map(squares, part)) if isinstance(part, list) else part * part

    return torch.tensor(math.sqrt(squares(A.tolist())), dtype=A.dtype, device=A.device)
