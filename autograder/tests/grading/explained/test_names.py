"""Names that do not exist, as Python and the libraries miss them."""

from __future__ import annotations

import pytest

from autograder.grading.explained import explained
from autograder.grading.explained.kind import Kind
from autograder.grading.explained.names import KINDS
from autograder.tests.grading.explained.examples import Example, each, each_kind, require_shown, require_told, told
from autograder.worker import wire

EXAMPLES: dict[str, list[Example]] = {
    "missing argument": ["(lambda a: a)()", "def f(a, b): ...\nf(1)"],
    "used before it is assigned": [
        "def f():\n    y = y + 1\nf()",
        "def f():\n    if False: out = 1\n    return out\nf()",
    ],
    "unknown name": [
        "tensr(3)",
        "foo",
        "def f(): return z\nf()",
        "def f():\n    def g(): return z\n    g()\n    z = 1\nf()",
    ],
    "attribute of None": ["x.grad.zero_()", "None.shape"],
    "unknown attribute": [
        "X.reshpe(3)",
        "torch.tensr(1)",
        "table.appendd(1)",
        "np.float(3)",
        "[1].shape",
        "x.numpy().clone()",
        "torch.Tensor.reshpe",
    ],
    "attribute that cannot be set": ["x.shape = 5", "x.is_leaf = True"],
    "unknown import": ["from torch import tensr", "from math import sqroot"],
    "missing module": ["import tensorflou", "import torchvisionn.models"],
    "unknown argument": ["def f(a): ...\nf(b=1)", "(lambda a: 1)(b=1)", 'table.fillna(method="ffill")'],
    "argument given twice": ["def f(a): ...\nf(1, a=2)"],
    "too many arguments": ["def f(a): ...\nf(1, 2)", "(lambda: 1)(1)", "x.numpy(1, 2)"],
    "unknown column": ['table["c"]', 'table[["a", "c"]]', 'table.drop("a")', '{"a": 1}["b"]', 'table[["c", "d"]]'],
    "unknown key": ["table[0]", "{1: 2}[3]", "{}[x]"],
}


@each(EXAMPLES)
def test_what_is_raised_is_recognised(mistake: str, example: Example) -> None:
    """The kind is found by the exception as it is raised, before all others."""
    require_told(mistake, example, KINDS)


@each_kind(KINDS)
def test_a_near_miss_is_not_recognised(kind: Kind) -> None:
    """The same text under another type, and another text under the same type, are of no such kind."""
    require_shown(kind, EXAMPLES)


@pytest.mark.parametrize(
    ("statements", "en", "zh"),
    [
        ("X.reshpe(3)", "A Tensor has no `reshpe`. Did you mean `reshape`?", "你是不是想写 `reshape`？"),
        ("(3).reshape(1)", "An int has no `reshape`.", "int 没有 `reshape`。"),
        ("x.unsqeeze(0)", "Did you mean `unsqueeze`?", "`unsqueeze`"),
        ("x.astype(float)", "What is looked for is `x.to(torch.float32)`.", "要找的是"),
        ("table.append(1)", "`pd.concat`", "`pd.concat`"),
        ("torch.zeroes(3)", "The module has no `zeroes`. Did you mean `zeros`?", "`zeros`"),
        ("np.float(3)", "Python's own `float` is meant.", "Python 自己的 `float`"),
        ("from torch import tensr", "has no `tensr`. Did you mean `tensor`?", "`tensor`"),
        ("total = 1\ntotl", "Did you mean `total`?", "`total`"),
        ("def f(): return plt\nf()", "Is `import matplotlib.pyplot as plt` missing at the top?", "是不是开头少了"),
        ("In[3]: x = 1", "is the prompt of a notebook", "是笔记本的提示符"),
        ("x = true", "Python writes `True`.", "`True`"),
        ('table["c"]', "named 'c'", "名为 'c'"),
        ("def f(a, b): ...\nf(1)", "`f` is called without its argument `b`.", "调用 `f` 时没有给出参数 `b`。"),
        ("def f(a): ...\nf(b=1)", "`f` has no parameter `b`.", "`f` 没有参数 `b`。"),
        ("def f():\n    y = y + 1\nf()", "`y` is read before", "`y` 还没有赋值"),
    ],
)
def test_names_of_the_answers_own_are_shown(statements: str, en: str, zh: str) -> None:
    """A name that stands in the answer's text gives nothing away; the nearest public name goes with it."""
    found = told(statements)
    assert found is not None
    assert en in found.told.en
    assert zh in found.told.zh


@pytest.mark.parametrize(
    "error",
    [
        wire.Raised("NameError", ["NameError"], 1, "name 'secret_17' is not defined"),
        wire.Raised("AttributeError", ["AttributeError"], 1, "'Tensor' object has no attribute 'secret_17'"),
        wire.Raised("AttributeError", ["AttributeError"], 1, "'secret_17' object has no attribute 'shape'"),
        wire.Raised("AttributeError", ["AttributeError"], 1, "module 'torch' has no attribute 'secret_17'"),
        wire.Raised("KeyError", ["KeyError"], 1, "secret_17"),
        wire.Raised("TypeError", ["TypeError"], 1, "f() missing 1 required positional argument: 'secret_17'"),
        wire.Raised("ImportError", ["ImportError"], 1, "cannot import name 'secret_17' from 'torch' (/x.py)"),
        wire.Raised("TypeError", ["TypeError"], 1, "'secret_17' object is not callable"),
    ],
)
def test_no_other_name_is_shown(error: wire.Raised) -> None:
    """A name may be a hidden input in disguise: one that the answer's text does not hold is withheld."""
    found = explained(error, "def f(shape): return shape")
    assert found is None or "secret" not in found.told.en + found.told.zh
