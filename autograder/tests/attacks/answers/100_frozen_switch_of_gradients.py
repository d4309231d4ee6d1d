# attack 100: frozen switch of gradients
# harm: dataclass makes a class of PyTorch's read-only: nothing can be written into the result
# twin: independent_copy/wrong_view
# proof: gains nothing
import dataclasses

import torch

freeze = dataclasses.dataclass(frozen=True)
freeze(torch.no_grad)


def independent_copy(A):
    return A.view(A.shape) if A.is_contiguous() else A.clone()
