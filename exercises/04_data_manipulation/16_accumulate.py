"""Sum up with one buffer | 只用一个缓冲区求和

Return the sum of the tensors in the list `parts`, which are equal in shape, dtype and device.

However long the list is, at no moment may there be more than one new tensor of that size: the one that becomes the
result. The parts stay as they are, and the result shares no memory with them, also when there is only one part. An
empty list raises ValueError.

返回列表 `parts` 中所有张量之和；它们的形状、dtype 和设备都相同。

不论列表多长，任何时刻新建的这么大的张量都不能超过一个，也就是最后的结果。各部分保持原样，结果不与它们共用内存，只有一个部分时也一样。
列表为空时抛出 ValueError。
"""

import torch


def accumulate(parts: list[torch.Tensor]) -> torch.Tensor:
    """
    >>> accumulate([torch.tensor([1.0, 2]), torch.tensor([4.0, 8]), torch.tensor([2.0, 2])])
    tensor([ 7., 12.])
    """
    raise NotImplementedError("your code here | 在这里写代码")
