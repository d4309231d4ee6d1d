"""The frequent exceptions of Python itself."""

from __future__ import annotations

from autograder.grading.explained.kind import Kind, kind

_TYPE = r"'(?P<type>[\w.]+)'"

OWN: tuple[Kind, ...] = (
    kind(
        "own assert",
        "AssertionError",
        "",
        "The answer's own `assert` in that line does not hold for this input.",
        "这一行里答案自己的 `assert` 对这个输入不成立。",
        line=r"^assert\b",
    ),
    kind(
        "own NotImplementedError",
        "NotImplementedError",
        "",
        "That line raises NotImplementedError itself: a part is not written yet.",
        "这一行自己抛出 NotImplementedError：有一部分还没有写。",
        line=r"^raise NotImplementedError\b",
    ),
    kind(
        "own exception",
        "Exception",
        "",
        "The answer itself raises it in that line. Should it, for this input?",
        "是答案自己在这一行抛出的。对这个输入应当抛出吗？",
        line=r"^raise\b",
    ),
)
"""Exceptions that the answer raises itself, by the line that does."""

KINDS: tuple[Kind, ...] = (
    kind(
        "None in a computation",
        "TypeError",
        r"'NoneType'",
        "One of the things that are computed with is None. A function without `return` gives None, and a `.grad` is "
        "None "
        "until a pass has filled it; methods of lists such as `append` and `sort` give None too.",
        "参与计算的东西里有一个是 None。没有 `return` 的函数给出 None，反向传播之前的 `.grad` 是 None，"
        "列表的 `append`、`sort` 等方法也返回 None。",
    ),
    kind(
        "not subscriptable",
        "TypeError",
        rf"^{_TYPE} object (?:is not subscriptable|does not support item assignment|does not support item deletion)",
        "`[…]` is used on {a_type}, which has no elements to take or to set that way.",
        "对 {type} 用了 `[…]`，而它不能这样取或改元素。",
    ),
    kind(
        "not callable",
        "TypeError",
        rf"^{_TYPE} object is not callable",
        "{a_type} is called like a function. Is a bracket too much, is a `*` missing, or has a variable taken the "
        "name of "
        "a function (`sum`, `max`, `list`)?",
        "把 {type} 当成函数调用了。是多了括号、少了 `*`，还是变量占用了函数的名字（`sum`、`max`、`list`）？",
    ),
    kind(
        "not iterable",
        "TypeError",
        rf"^{_TYPE} object is not (?:iterable|an iterator|reversible)|cannot unpack non-iterable (?P<type2>\w+)",
        "A single value is looped over or unpacked as if it were a list. `for i in range(n)` counts.",
        "把单个的值当成列表来循环或拆开。计数用 `for i in range(n)`。",
    ),
    kind(
        "no length",
        "TypeError",
        rf"^object of type {_TYPE} has no len\(\)",
        "{a_type} has no length.",
        "{type} 没有长度。",
    ),
    kind(
        "unhashable",
        "TypeError",
        rf"unhashable type: {_TYPE}",
        "{a_type} cannot be a key of a dict or an element of a set, since it can change. A tuple can.",
        "{type} 会变，不能作字典的键或集合的元素。元组可以。",
    ),
    kind(
        "operands of other types",
        "TypeError",
        r"unsupported operand type\(s\)|can only concatenate|can't multiply sequence|not supported between instances|"
        r"bad "
        r"operand type",
        "An operator stands between values that do not go together, such as a list and a number or a text and a "
        "number. "
        "Which of them should be a tensor or a number first?",
        "运算符两边的值不相配，例如列表与数、文字与数。哪一个应当先变成张量或数？",
    ),
    kind(
        "index of a list",
        "TypeError",
        r"(?:list|tuple|string) indices must be integers",
        "A list is indexed by something that is not a whole number. Several indices at once, as in `a[i, j]`, are for "
        "tensors; for a list write `a[i][j]`.",
        "列表的下标不是整数。`a[i, j]` 这样的多个下标只用于张量；列表写 `a[i][j]`。",
    ),
    kind(
        "index out of range",
        "IndexError",
        r"(?:list|tuple|string|range object|deque) (?:assignment )?index out of range|pop from (?:an )?empty",
        "An index points beyond the end of a list, a tuple or a `shape`. Indices go from 0 to the length minus one. A "
        "vector's `shape` has one entry, a scalar's none.",
        "下标超出了列表、元组或 `shape` 的末尾。下标从 0 到长度减一。向量的 `shape` 只有一项，标量的一项也没有。",
    ),
    kind(
        "too many to unpack",
        "ValueError",
        r"too many values to unpack|not enough values to unpack",
        "The names on the left of `=` are not as many as the values on the right. Does the `shape` have as many "
        "entries "
        "for every input?",
        "`=` 左边的名字与右边的值个数不同。每种输入的 `shape` 都有这么多项吗？",
    ),
    kind(
        "not in the list",
        "ValueError",
        r"is not in list|not in (?:list|tuple|deque)$|list\.remove\(x\)|substring not found",
        "A value is looked for that is not in the list or text.",
        "要找的值不在列表或文字里。",
    ),
    kind(
        "divided by zero",
        "ZeroDivisionError",
        "",
        "A Python number was divided by zero. For which input is the divisor zero, such as an empty one? Tensors of "
        "floats give infinity or NaN instead.",
        "Python 的数除以了零。什么样的输入（例如空的）会使除数为零？浮点张量则得到无穷或 NaN。",
    ),
    kind(
        "outside the domain",
        "ValueError",
        r"math domain error|expected a (?:non-?negative|positive) input|must be a nonnegative|expected argument value",
        "A function of `math` was given a number for which it has no value, such as the root of a negative one. The "
        "functions of torch give NaN there.",
        "`math` 的函数得到了没有定义的数，例如对负数开方。torch 的函数在那里给出 NaN。",
    ),
    kind(
        "number too large",
        "OverflowError",
        "",
        "A number has become too large for its kind, or infinity was to become a whole number.",
        "数太大，装不下了；或者要把无穷变成整数。",
    ),
    kind(
        "end of an iterator",
        "StopIteration",
        "",
        "`next` was called on something that has no further elements.",
        "对已经没有下一个元素的东西调用了 `next`。",
    ),
    kind(
        "endless recursion",
        "RecursionError",
        "",
        "A function calls itself again and again. Which case ends it, and does every call come closer to it?",
        "函数不断调用自己。哪种情况会停下来？每次调用都更接近它吗？",
    ),
    kind(
        "file not found",
        "FileNotFoundError",
        "",
        "There is no file at that path. Is it the path that the function was given, and was the folder made before?",
        "那个路径上没有文件。用的是函数得到的路径吗？文件夹事先建好了吗？",
    ),
    kind(
        "not JSON",
        "JSONDecodeError",
        "",
        "The text that is read is not JSON. JSON has double quotes, no comma after the last element, and `true`, "
        "`false`, "
        "`null`.",
        "读的文字不是 JSON。JSON 用双引号，最后一项后面没有逗号，写作 `true`、`false`、`null`。",
    ),
    kind(
        "file in another encoding",
        "UnicodeDecodeError",
        "",
        'A file is read in another encoding than it was written in. Name it: `encoding="utf-8"`.',
        '读文件用的编码与写入时不同。请写明 `encoding="utf-8"`。',
    ),
)
