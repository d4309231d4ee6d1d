"""Exceptions about indices."""

from __future__ import annotations

from autograder.grading.explained.kind import Kind, kind

_RUNTIME = "RuntimeError"

KINDS: tuple[Kind, ...] = (
    kind(
        "index out of range",
        "IndexError RuntimeError",
        r"out of bounds for (?:dimension|axis)|index out of range in self|selected index k out of range|"
        r"indices are out-of-bounds|positional indexer.* out-of-bounds",
        "An index points beyond the end. Indices go from 0 to the length minus one; is the loop one step too long, "
        "or is "
        "the length taken from another dimension?",
        "下标超出了范围。下标从 0 到长度减一；循环是不是多走了一步，或者长度取自另一维？",
    ),
    kind(
        "too many indices",
        "IndexError",
        r"too many indices for (?:tensor|array)|invalid index of a 0-dim tensor",
        "There are more indices than dimensions. Does the tensor have as many dimensions for every input? A tensor "
        "without dimensions is read by `.item()`.",
        "下标比维数多。每种输入都有这么多维吗？没有维的张量用 `.item()` 取值。",
    ),
    kind(
        "mask of another shape",
        "IndexError",
        r"shape of the mask|boolean index did not match",
        "A mask has another shape than what it selects from.",
        "掩码的形状与被选取的对象不同。",
    ),
    kind(
        "floats as indices",
        "IndexError RuntimeError",
        r"tensors used as indices must be|Expected dtype int32 or int64 for index|only integers, slices|arrays used as "
        r"indices must be of integer",
        "Indices have to be whole numbers, booleans or slices. A division with `/` gives a float: `//` does not.",
        "下标必须是整数、布尔值或切片。`/` 的结果是浮点数；`//` 才是整数。",
    ),
    kind(
        "step of a slice",
        "ValueError",
        r"step must be greater than zero|slice step cannot be zero|negative step|slice step must be positive",
        "A tensor cannot be sliced with a negative step, and nothing with a step of zero. `flip` turns a tensor round.",
        "张量的切片步长不能为负，什么也不能以零为步长切片。把张量倒过来用 `flip`。",
    ),
    kind(
        "overlapping memory",
        _RUNTIME,
        r"refers? to a single memory location|some elements of the (?:input|written-to)",
        "A tensor is written to whose elements share memory with each other or with what is read, as after `expand`. "
        "`clone` it first.",
        "被写入的张量，其元素彼此或与被读的张量共用内存（例如 `expand` 之后）。请先 `clone`。",
    ),
)
