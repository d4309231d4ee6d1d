"""Exceptions about dtypes."""

from __future__ import annotations

from autograder.grading.explained.kind import Kind, both, kind

_RUNTIME = "RuntimeError"

KINDS: tuple[Kind, ...] = (
    kind(
        "dtypes of a product",
        _RUNTIME,
        r"expected (?:m1 and m2|mat1 and mat2|both vectors|mat and vec|scalar type|all tensors).*(?:same dtype|but "
        r"found|"
        r"but got)|expected scalar type|did not match (?:Double|Float|Long|Half|Int)|must have the same dtype|"
        r"Promotion of|[Ee]xpected .* to have (?:the )?same dtype",
        "Two tensors of different dtypes meet in an operation that converts neither. Bring one of them to the other's "
        "with `.to(x.dtype)`, and make new tensors in the dtype of the input.",
        "两个 dtype 不同的张量相遇，而这个操作不会自动转换。用 `.to(x.dtype)` 统一；新建张量时用输入的 dtype。",
    ),
    *both(
        "result cannot be cast",
        ("RuntimeError", r"can't be cast to the desired output type"),
        ("UFuncTypeError", r"^(?:no|equiv|safe|same_kind)$"),
        "The result is a float, and is to be written into a tensor of whole numbers or booleans, which cannot hold it. "
        "Make a new tensor, or choose the dtype before.",
        "结果是浮点数，却要写进整数或布尔张量，装不下。请新建张量，或事先选好 dtype。",
    ),
    kind(
        "mean of whole numbers",
        _RUNTIME,
        r"(?:mean\(\): )?could not infer output dtype|mean\(\):.*floating point|std and var only support floating "
        r"point",
        "A mean or a deviation is asked of whole numbers or booleans, and PyTorch computes it of floats only. Convert "
        "first, with `.float()` or `dtype=`.",
        "对整数或布尔值求均值或标准差，而 PyTorch 只对浮点数求。先转换：`.float()` 或 `dtype=`。",
    ),
    kind(
        "floats expected",
        _RUNTIME,
        r"Expected a floating point or complex tensor as input|only supports? floating|floating.point.*expected|"
        r"expected a tensor with floating",
        "This function is for floating-point tensors, and got whole numbers or booleans. Convert first, with "
        "`.float()` "
        "or `dtype=`.",
        "这个函数只处理浮点张量，给它的是整数或布尔值。先转换：`.float()` 或 `dtype=`。",
    ),
    kind(
        "minus of booleans",
        _RUNTIME,
        r"the `-` operator,.* bool tensor",
        "`-` is not defined for boolean tensors. Negate a mask with `~`; count with `.sum()` or convert first.",
        "布尔张量没有 `-`。掩码取反用 `~`；计数用 `.sum()`，或先转换。",
    ),
    kind(
        "booleans expected",
        "RuntimeError TypeError",
        r"expected condition to be a boolean tensor|expected BoolTensor|only implemented on integer and Boolean-type",
        "A mask of booleans is expected there, and a tensor of numbers was given. A comparison such as `x > 0` makes a "
        "mask.",
        "那里要的是布尔掩码，给的是数。`x > 0` 这样的比较才给出掩码。",
    ),
    kind(
        "negative power of whole numbers",
        "RuntimeError ValueError",
        r"[Ii]ntegers to negative integer powers",
        "Whole numbers cannot be raised to a negative power. Convert to a float dtype first.",
        "整数不能取负整数次幂。请先转成浮点。",
    ),
    kind(
        "dtype without this operation",
        "RuntimeError NotImplementedError",
        r"\"\w+\" not implemented for '\w+'|does not support (?:bool|complex|integer) input|does not support automatic "
        r"differentiation",
        "This operation does not exist for the dtype of its tensor: bitwise ones are for whole numbers and booleans, "
        "and "
        "`exp`, `softmax` and their like for floats. Convert first.",
        "这个操作不支持张量的 dtype：按位操作用于整数和布尔值，`exp`、`softmax` 之类用于浮点数。请先转换。",
    ),
    kind(
        "whole numbers divided by zero",
        "RuntimeError ZeroDivisionError",
        r"^ZeroDivisionError$",
        "Whole numbers were divided by zero; only floats give infinity there.",
        "整数除以了零；只有浮点数会得到无穷。",
    ),
)
