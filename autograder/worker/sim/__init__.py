"""``sim``: a simulated accelerator for machines without one.

A sim tensor is a real ``torch.Tensor`` that reports device ``sim:0``. Its numbers lie in CPU memory. Views, autograd,
versions, ``.data`` and ``.set_`` are PyTorch's own. The rules are CUDA's: operands on different devices raise, except
CPU numbers without dimensions. ``.numpy()`` raises TypeError, ``.cpu()`` and ``.to()`` copy.

Nothing here imports anything but PyTorch. Read in this order:

- ``labels``: the difference between a tensor of sim and one of the CPU
- ``crossing``: an operation on its way to the CPU and back
- ``rules`` and ``refusals``: operations that CUDA or sim does not have
- ``kernels`` and ``recurrent``: operations of its own
- ``autocast``
- ``generators``: random numbers
- ``ledger``: memory
- ``device`` and ``streams``: ``torch.sim``
- ``accelerator``: PyTorch's general functions
- ``backend``: the switch for all of it
"""

from .backend import enable
from .labels import NAME, is_sim
from .labels import far as label

__all__ = ["NAME", "enable", "is_sim", "label"]
