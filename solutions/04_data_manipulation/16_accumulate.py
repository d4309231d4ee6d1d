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
    if not parts:
        raise ValueError("there is nothing to sum")
    total = parts[0].clone()
    for part in parts[1:]:
        total += part
    return total


HINTS = [
    ("Each `a + b` makes a new tensor. How often do you need one?", "每个 `a + b` 都造一个新张量。你需要几个？"),
    ("Make one tensor that is yours, then write every part into it.", "先造一个属于你的张量，再把每一部分写进去。"),
    ("`clone()` the first part and add the others in place.", "`clone()` 第一部分，再把其余的原地加上去。"),
]
WHY = (
    "`sum(parts)` builds the next total while the last one is still alive, so two buffers exist at once; "
    "stack(...).sum(0) copies everything first. Gradient accumulation in training works like your loop.",
    "`sum(parts)` 造下一个总和时上一个还活着，所以同时有两个缓冲区；stack(...).sum(0) 先把一切复制一遍。"
    "训练中的梯度累积就和你的循环一样。",
)
