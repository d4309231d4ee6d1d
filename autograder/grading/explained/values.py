"""Exceptions about values and arguments of tensors."""

from __future__ import annotations

from autograder.grading.explained.kind import Kind, kind

KINDS: tuple[Kind, ...] = (
    kind(
        "truth of many",
        "RuntimeError ValueError",
        r"Boolean value of Tensor with (?:more than one|no) value|truth value of an? .*(?:array|DataFrame|Series|"
        r"Index)\b.* "
        r"is ambiguous",
        "An `if`, `while`, `and`, `or`, `not` or `in` needs one True or False, and got a whole tensor, array or "
        "table. Say "
        "which is meant, `.all()` or `.any()`, or compute elementwise with `&`, `|`, `torch.where`.",
        "`if`、`while`、`and`、`or`、`not`、`in` 需要一个 True 或 False，得到的却是整个张量、数组或表。"
        "写明是 `.all()` 还是 `.any()`，或用 `&`、`|`、`torch.where` 逐元素计算。",
    ),
    kind(
        "item of many",
        "RuntimeError ValueError TypeError",
        r"elements? cannot be converted to Scalar|only one element tensors can be converted to Python scalars|"
        r"only (?:length-1|0-dimensional|size-1) arrays can be converted|can only convert an array of size 1",
        "A tensor with several elements, or none, was to become one Python number: `.item()`, `float`, `int` and "
        "`torch.tensor([…])` of tensors take exactly one. `stack` joins tensors.",
        "有多个元素（或没有元素）的张量被要求变成一个 Python 数：`.item()`、`float`、`int` 和装着张量的 "
        "`torch.tensor([…])` 都只接受一个元素。连接张量用 `stack`。",
    ),
    kind(
        "tensor as an index of Python's",
        "TypeError",
        r"only integer tensors of a single element can be converted to an index|only integer scalar arrays can be",
        "Python needs one whole number there, for `range`, a list's index or a repetition, and got a tensor of "
        "floats or "
        "of several elements, or a text was multiplied with one.",
        "Python 在那里需要一个整数（`range`、列表下标或重复次数），得到的却是浮点张量、多元素张量，"
        "或者是字符串与张量相乘。",
    ),
    kind(
        "loop over a single number",
        "TypeError",
        r"iteration over a 0-d (?:tensor|array)|len\(\) of (?:a 0-d tensor|unsized object)",
        "A tensor without dimensions is one number: it has no length and cannot be looped over or unpacked.",
        "没有维的张量就是一个数：它没有长度，不能循环，也不能拆开。",
    ),
    kind(
        "maximum of nothing",
        "RuntimeError ValueError IndexError",
        r"Expected reduction dim.*(?:numel\(\) == 0|specified|non-zero)|(?:max|min|arg\w+)\(\): Expected|"
        r"zero-size array to reduction operation|attempt to get arg\w+ of an empty|arg is an empty sequence|"
        r"iterable argument is empty|cannot perform reduction function",
        "The largest or smallest of nothing is asked for: the tensor or list is empty. What should hold for an empty "
        "input?",
        "对空的张量或列表求最大或最小。输入为空时应当怎样？",
    ),
    kind(
        "None as an argument",
        "TypeError",
        r"invalid combination of arguments - got \([^)]*NoneType|must be \w+(?: or \w+)?, not NoneType",
        "A function of PyTorch was given None. Where does the None come from: a parameter's default, a function "
        "without "
        "`return`, a `.grad` that no pass has filled?",
        "给 PyTorch 函数的参数里有 None。它从哪里来：参数的默认值、没有 `return` 的函数，还是还没有填入的 `.grad`？",
    ),
    kind(
        "not a tensor",
        "TypeError",
        r"argument '\w+' \(position \d+\) must be Tensor, not (?P<type>[\w.]+)|expected Tensor as element \d+ in "
        r"argument",
        "PyTorch expects a tensor there, and got something else. Make one with `torch.tensor`, or use the function of "
        "Python or NumPy.",
        "PyTorch 在那里要一个张量，得到的却是别的。用 `torch.tensor` 造一个，或改用 Python、NumPy 的函数。",
    ),
    kind(
        "list of tensors expected",
        "TypeError",
        r"must be tuple of Tensors, not Tensor",
        "`cat` and `stack` take one list or tuple of tensors: put brackets around them.",
        "`cat` 和 `stack` 要的是一个装着张量的列表或元组：请给它们加上方括号。",
    ),
    kind(
        "whole number expected",
        "TypeError",
        r"argument '\w+' \(position \d+\) must be (?:tuple of ints|int|Number|bool)\b|failed to unpack the object|"
        r"object cannot be interpreted as an integer",
        "A whole number is expected there, such as a length or a dimension, and something else was given. `/` gives a "
        "float: `//` does not.",
        "那里要的是整数（长度、维等），给的却是别的。`/` 的结果是浮点数；`//` 才是整数。",
    ),
    kind(
        "arguments of a torch function",
        "TypeError",
        r"received an invalid combination of arguments",
        "A function of PyTorch was given arguments that it does not take together. Look at their number, order and "
        "types, "
        "and at the names: `dim`, `keepdim`, `dtype`.",
        "PyTorch 的函数不接受这样的一组参数。请看参数的个数、次序、类型和名字：`dim`、`keepdim`、`dtype`。",
    ),
    kind(
        "missing argument",
        "TypeError",
        r"missing \d+ required positional arguments?",
        "A function is called without one of its arguments.",
        "调用函数时少给了参数。",
    ),
    kind(
        "unequal rows",
        "ValueError",
        r"expected sequence of length|inhomogeneous shape|setting an array element with a sequence",
        "The rows of the list are not all equally long, so they make no tensor.",
        "列表的各行不一样长，组不成张量。",
    ),
    kind(
        "not numbers",
        "RuntimeError TypeError ValueError",
        r"Could not infer dtype of|invalid data type '|can't convert np\.ndarray of type numpy\.(?:object_|str_)|"
        r"too many dimensions '|could not determine the shape of object type",
        "A tensor is to be made of something that is not plain numbers: None, text, a table, or a column of mixed "
        "types. "
        "Choose and convert the numbers first.",
        "要用来造张量的不全是数：有 None、文字、表格，或类型混杂的列。请先挑出并转换成数。",
    ),
    kind(
        "not a NumPy array",
        "TypeError",
        r"expected np\.ndarray \(got",
        "`from_numpy` takes a NumPy array only. For lists and numbers there is `torch.tensor`.",
        "`from_numpy` 只接受 NumPy 数组。列表和数用 `torch.tensor`。",
    ),
    kind(
        "dtype that NumPy lacks",
        "TypeError",
        r"unsupported ScalarType",
        "NumPy has no such dtype, so it cannot look at this tensor. Stay with torch operations.",
        "NumPy 没有这种 dtype，所以看不了这个张量。请只用 torch 的操作。",
    ),
    kind(
        "negative stride",
        "ValueError",
        r"strides? in the given numpy array is negative|negative strides",
        "The array was turned round by `[::-1]`, and a tensor cannot look at memory backwards. Copy the array first.",
        "数组被 `[::-1]` 倒了过来，而张量不能倒着看内存。请先复制数组。",
    ),
    kind(
        "text in an operation",
        "UFuncTypeError",
        "",
        "NumPy has no such operation for these types; mostly a text is among the numbers.",
        "NumPy 对这些类型没有这种操作；多半是数里混进了文字。",
    ),
    kind(
        "singular matrix",
        "RuntimeError LinAlgError _LinAlgError ValueError",
        r"[Ss]ingular",
        "The matrix has no inverse: its rows depend on each other, or a row is zero. Must it be inverted at all?",
        "矩阵没有逆：各行线性相关，或者有一行全为零。真的需要求逆吗？",
    ),
    kind(
        "not positive definite",
        "RuntimeError LinAlgError _LinAlgError ValueError",
        r"positive.definite",
        "`cholesky` works only for symmetric, positive definite matrices, and raises for the others. "
        "`cholesky_ex` tells instead.",
        "`cholesky` 只适用于对称正定矩阵，对别的矩阵会抛出异常。`cholesky_ex` 则会返回信息。",
    ),
    kind(
        "size property called",
        "TypeError",
        r"'torch\.Size' object is not callable|'Size' object is not callable",
        "`shape` is an attribute, not a method: write `x.shape` and `x.shape[…]`, or `x.size()`.",
        "`shape` 是属性，不是方法：写 `x.shape`、`x.shape[…]`，或者 `x.size()`。",
    ),
    kind(
        "tensor called",
        "TypeError",
        r"'(?:Tensor|Parameter|numpy\.ndarray)' object is not callable",
        "A tensor or an array is called like a function. `.T`, `.grad`, `.data` take no brackets; elements are taken "
        "with "
        "`[…]`; or does a variable have the name of a function?",
        "像函数一样调用了张量或数组。`.T`、`.grad`、`.data` 后面没有括号；取元素用 `[…]`；或者是变量用了函数的名字？",
    ),
    kind(
        "method without brackets",
        "TypeError",
        r"'(?:builtin_function_or_method|method|function|method_descriptor)' object is not (?:subscriptable|iterable)|"
        r"(?:'builtin_function_or_method'|'method'|'function')(?: and|$)|and '(?:builtin_function_or_method|method|"
        r"function)'$",
        "A function stands where its result is meant: brackets are missing, as in `x.size()` or `x.sum()`.",
        "那里写的是函数本身，而不是它的结果：少了括号，例如 `x.size()`、`x.sum()`。",
    ),
    kind(
        "text format of a tensor",
        "TypeError",
        r"unsupported format string passed to (?:Tensor|numpy\.ndarray)\.__format__",
        "A format such as `:.2f` is for one number: take `.item()`, or print the tensor without a format.",
        "`:.2f` 这样的格式只用于一个数：取 `.item()`，或不带格式地打印张量。",
    ),
)
