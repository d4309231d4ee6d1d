"""Autograd's exceptions: graphs, leaves, gradients."""

from __future__ import annotations

from autograder.grading.explained.kind import Kind, kind

_RUNTIME = "RuntimeError"

KINDS: tuple[Kind, ...] = (
    kind(
        "no graph",
        _RUNTIME,
        r"does not require grad and does not have a grad_fn",
        "Nothing was recorded that leads from the result back to an input, so there is nothing to differentiate. Is "
        "`requires_grad` set before the computation, and does `detach`, `no_grad`, `.data` or `.item()` cut it?",
        "没有记录下从结果通往输入的计算，所以无从求导。计算之前设了 `requires_grad` 吗？"
        "是不是 `detach`、`no_grad`、`.data` 或 `.item()` 切断了它？",
    ),
    kind(
        "second backward",
        _RUNTIME,
        r"backward through the graph a second time|Saved intermediate values of the graph are freed",
        "A graph is walked back twice, and the first pass throws away what it kept. Compute the result anew, or keep "
        "the "
        "graph with `retain_graph=True`.",
        "同一张图被反向走了两次，而第一次走完就丢掉了保存的中间值。请重新计算结果，或者用 `retain_graph=True` 保留图。",
    ),
    kind(
        "backward of a non-scalar",
        _RUNTIME,
        r"grad can be implicitly created only for scalar outputs",
        "`backward` was called on a tensor of several elements, and it starts by itself only from one number. Sum the "
        "elements first, or hand it a `gradient` of the same shape.",
        "对有多个元素的张量调用了 `backward`，而它只能自己从一个数出发。先求和，或者给它一个同形状的 `gradient`。",
    ),
    kind(
        "gradient of another shape",
        _RUNTIME,
        r"Mismatch in shape: grad_output|attempting to assign a gradient of size|gradient.*same (?:size|shape)",
        "A gradient was given whose shape is not that of its tensor; both have to be the same.",
        "给出的梯度与它的张量形状不同；两者必须一样。",
    ),
    kind(
        "in-place on a leaf",
        _RUNTIME,
        r"leaf Variable that requires grad (?:is being used in an in-place operation|has been used)",
        "A leaf that records gradients was written to in place, itself or through a view. An update of a leaf belongs "
        "under `torch.no_grad()`; elsewhere make a new tensor.",
        "原地改写了正在记录梯度的叶子（它本身或它的视图）。更新叶子要放在 `torch.no_grad()` 里；别处请新建张量。",
    ),
    kind(
        "leaf inside the graph",
        _RUNTIME,
        r"leaf variable has been moved into the graph interior",
        "A leaf that records gradients was written to, and so became the result of a computation. Write under "
        "`torch.no_grad()`, or into a copy.",
        "写入了正在记录梯度的叶子，它因此变成了计算的结果。请在 `torch.no_grad()` 里写，或写进副本。",
    ),
    kind(
        "modified in place",
        _RUNTIME,
        r"has been modified by an inplace operation",
        "Something that the backward pass needs was overwritten after it was used. Which line writes in place (`+=`, "
        "`x[…] = …`, a name ending in `_`) after the computation? Make a new tensor there.",
        "反向传播要用的值在用过之后被覆盖了。哪一行在计算之后原地写入（`+=`、`x[…] = …`、以 `_` 结尾的方法）？"
        "那里请新建张量。",
    ),
    kind(
        "in-place on a view",
        _RUNTIME,
        r"Output \d+ of \w+ is a view|is a view and (?:is )?being modified inplace|detach views in-place|"
        r"view \+ inplace|A view was created in no_grad mode",
        "A view was written to in a way that autograd cannot follow. Write into the tensor itself, or into a `clone`.",
        "对视图做了自动求导跟踪不了的原地写入。请写进张量本身，或写进 `clone`。",
    ),
    kind(
        "unused in the graph",
        _RUNTIME,
        r"appears to not have been used in the graph",
        "A gradient is asked for with respect to a tensor that the result was not computed from. Was it copied, "
        "converted or created anew between?",
        "求导所对的张量没有参与计算结果。中间是不是复制、转换或重新创建了它？",
    ),
    kind(
        "gradients of whole numbers",
        _RUNTIME,
        r"[Oo]nly Tensors of floating point (?:and complex )?dtype can require gradients",
        "Only floating-point tensors can record gradients, and this one holds whole numbers or booleans. Make it a "
        "float "
        "one first, with `.float()`, `dtype=` or `1.0` for `1`.",
        "只有浮点张量才能记录梯度，而这个张量装的是整数或布尔值。先变成浮点：`.float()`、`dtype=`，或把 `1` 写成 "
        "`1.0`。",
    ),
    kind(
        "requires_grad of a result",
        _RUNTIME,
        r"you can only change requires_grad flags of leaf variables",
        "`requires_grad` can only be changed on a leaf, and this tensor is the result of a recorded computation. "
        "`detach()` gives a tensor outside the graph.",
        "只有叶子的 `requires_grad` 可以改，而这个张量是有记录的计算结果。`detach()` 给出图外的张量。",
    ),
    kind(
        "retain_grad without a graph",
        _RUNTIME,
        r"can't retain_grad on Tensor that has requires_grad=False",
        "`retain_grad` was called on a tensor that records no gradients.",
        "对没有记录梯度的张量调用了 `retain_grad`。",
    ),
    kind(
        "numpy of a tracked tensor",
        _RUNTIME,
        r"Can't call numpy\(\) on Tensor that requires grad",
        "A tensor that records gradients was handed to NumPy, which cannot record anything. Take `detach()` first, if "
        "the gradient is not needed.",
        "把正在记录梯度的张量交给了 NumPy，而 NumPy 记录不了计算。不需要梯度的话，先 `detach()`。",
    ),
    kind(
        "inference tensor",
        _RUNTIME,
        r"[Ii]nference tensors?\b",
        "A tensor made under `inference_mode` was used where gradients are recorded. Use `no_grad`, or `clone` it.",
        "`inference_mode` 里产生的张量不能用在记录梯度的地方。请改用 `no_grad`，或先 `clone`。",
    ),
    kind(
        "assigned gradient",
        "TypeError",
        r"assigned grad expected to be a Tensor",
        "`.grad` can only be set to a tensor or None.",
        "`.grad` 只能设成张量或 None。",
    ),
    kind(
        "gradient of a non-scalar",
        _RUNTIME,
        r"Expected f\(\*args\) to return a (?:scalar )?[Tt]ensor",
        "`torch.func.grad` needs a function that returns one number as a tensor. For several numbers there is "
        "`jacrev`.",
        "`torch.func.grad` 要的函数须返回只含一个数的张量。结果有多个数时用 `jacrev`。",
    ),
    kind(
        "Python inside vmap",
        _RUNTIME,
        r"vmap: It looks like you're (?:calling \.item\(\)|attempting to use a Tensor)",
        "Within `vmap` a tensor stands for many values at once, so it cannot become a Python number or decide an `if`. "
        "Stay with tensor operations such as `torch.where`.",
        "在 `vmap` 里，一个张量代表许多值，不能变成 Python 的数，也不能放进 `if`。请用 `torch.where` 之类的张量操作。",
    ),
)
