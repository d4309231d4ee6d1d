"""Exceptions about devices and memory."""

from __future__ import annotations

from autograder.grading.explained.kind import Kind, both, kind

_RUNTIME = "RuntimeError"

KINDS: tuple[Kind, ...] = (
    kind(
        "two devices",
        _RUNTIME,
        r"[Ee]xpected all tensors to be on the same device|is not on the expected device|on the same device",
        "Tensors of two devices meet in one operation. Make new tensors on the device of the input: `device=x.device`, "
        "`torch.zeros_like(x)`, `x.new_zeros(…)`.",
        "一个操作里的张量在两个设备上。新建张量时放到输入的设备上：`device=x.device`、`torch.zeros_like(x)`、"
        "`x.new_zeros(…)`。",
    ),
    kind(
        "numpy of a device tensor",
        "TypeError",
        r"can't convert \S+ device type tensor to numpy",
        "NumPy and Python cannot read a tensor that lives on an accelerator. Stay with torch operations, or take "
        "`.cpu()` "
        "first.",
        "NumPy 和 Python 读不了加速器上的张量。请只用 torch 的操作，或先 `.cpu()`。",
    ),
    kind(
        "CUDA not here",
        "AssertionError RuntimeError",
        r"Torch not compiled with CUDA enabled|Found no NVIDIA driver|CUDA error|No CUDA GPUs are available|invalid "
        r"device "
        r"ordinal",
        "The code asks for CUDA, and there is no such device here. Use the device of the input, `x.device`.",
        "代码要用 CUDA，而这里没有这种设备。请用输入所在的设备 `x.device`。",
    ),
    kind(
        "unknown device",
        _RUNTIME,
        r"[Ee]xpected one of cpu, cuda|Invalid device string|device string",
        "There is no device of that name. The usual ones are 'cpu' and 'cuda'; the input's own is `x.device`.",
        "没有这个名字的设备。常用的是 'cpu' 和 'cuda'；输入所在的设备是 `x.device`。",
    ),
    *both(
        "no memory",
        ("RuntimeError", r"can't allocate memory|out of memory"),
        ("MemoryError", ""),
        "More memory is asked for than there is. How large does a tensor become there?",
        "要的内存超过了所有。那里的张量会变得多大？",
    ),
)
