"""Exceptions as the libraries raise them, and what is said of them."""

from __future__ import annotations

import re
import warnings

import pytest
import torch

from autograder.feedback import Wrong
from autograder.grading.explained import KINDS, explained
from autograder.grading.explained.kind import Explained
from autograder.tests.grading.conftest import Fixture
from autograder.worker import wire
from autograder.worker.raised import exception

HEAD = """
import io, json, math
import numpy as np
import pandas as pd
import torch
x = torch.arange(12.0)
X = x.reshape(3, 4)
def leaf(*shape):
    return torch.ones(*shape, requires_grad=True)
table = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})
"""


def raised(statements: str) -> wire.Raised:
    """The exception that these statements raise, as the worker tells it."""
    source = HEAD + statements
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile(source, "answer", "exec"), {})
    except BaseException as stopped:  # noqa: BLE001 - any exception that they raise
        return exception(stopped, "answer")
    raise AssertionError(f"nothing was raised: {statements}")


def told(statements: str) -> Explained | None:
    return explained(raised(statements), HEAD + statements)


EXAMPLES = {
    "no graph": [
        "torch.ones(3).sum().backward()",
        "torch.autograd.grad(x.sum(), leaf(3))",
        "leaf(3).detach().sum().backward()",
    ],
    "second backward": ["y = (leaf(3) ** 2).sum(); y.backward(); y.backward()"],
    "backward of a non-scalar": ["leaf(3).backward()", "(leaf(3) * 2).backward()"],
    "gradient of another shape": ["(leaf(3) * 2).backward(torch.ones(2))", "leaf(3).grad = torch.ones(2)"],
    "in-place on a leaf": ["leaf(3).add_(1)", "w = leaf(3)\nw -= 1", "leaf(3)[0] = 1.0"],
    "modified in place": ["w = leaf(3); y = w.exp(); z = y.sum(); y.add_(1); z.backward()"],
    "in-place on a view": ["(leaf(3) * 1)[0:1].detach_()", "a, b = (leaf(4) * 1).split(2); a.add_(1)"],
    "unused in the graph": ["torch.autograd.grad(leaf(3).sum(), leaf(3))"],
    "gradients of whole numbers": ["torch.tensor([1, 2], requires_grad=True)", "torch.arange(3).requires_grad_()"],
    "requires_grad of a result": ["(leaf(3) * 2).requires_grad_(False)"],
    "retain_grad without a graph": ["x.retain_grad()"],
    "numpy of a tracked tensor": ["leaf(3).numpy()", "np.array(leaf(3))", "np.sqrt(leaf(3))"],
    "inference tensor": ["with torch.inference_mode(): t = torch.ones(3)\n(leaf(3) * t).sum().backward()"],
    "assigned gradient": ["leaf(3).grad = 0"],
    "gradient of a non-scalar": ["torch.func.grad(lambda z: z)(x)", "torch.func.grad(lambda z: 1.0)(x)"],
    "Python inside vmap": ["torch.func.vmap(lambda z: z.item())(x)", "torch.func.vmap(lambda z: z if z > 1 else 0)(x)"],
    "view of a non-contiguous tensor": ["X.T.view(-1)", "X[:, :2].view(6)"],
    "shape invalid for its size": ["x.reshape(5, 5)", "x.view(5, -1)", "np.arange(6).reshape(4)"],
    "shapes cannot be broadcast": ["x + torch.ones(5)", "np.arange(3) + np.arange(4)"],
    "shapes of a product": [
        "X @ X",
        "X @ torch.ones(3)",
        "torch.dot(x, torch.ones(3))",
        "np.dot(np.ones((3, 4)), np.ones((3, 4)))",
    ],
    "dimensions of a product": [
        "torch.dot(X, X)",
        "torch.mm(X, x)",
        "torch.mv(x, x)",
        "torch.bmm(X, X)",
        "x @ torch.tensor(1.0)",
    ],
    "expanded size": ["X.expand(5, 4)", "x[:] = torch.ones(5)", "x[0] = torch.ones(3)"],
    "stack of unequal tensors": ["torch.stack((x, torch.ones(3)))", "np.stack([np.ones(2), np.ones(3)])"],
    "cat of unequal tensors": ["torch.cat((x, X))", "torch.cat((X, torch.ones(3, 5)))", "np.concatenate(([1], [[1]]))"],
    "nothing to join": ["torch.cat([])", "torch.stack([])", "np.concatenate([])"],
    "einsum": ['torch.einsum("ij,jk->ik", X, X)', 'torch.einsum("ijk->ij", X)'],
    "dimension out of range": ["X.sum(2)", "x.transpose(0, 1)", "x.size(1)"],
    "axis out of range": ["np.arange(3).sum(axis=1)"],
    "wrong permutation": ["X.permute(0)", "X.permute(0, 0)", "torch.ones(2, 2, 2).t()"],
    "matrix expected": ["torch.trace(x)", "torch.linalg.inv(X)", "np.linalg.inv(np.ones((2, 3)))"],
    "negative length": ["torch.ones(-1)", "np.ones(-1)"],
    "range the wrong way": ["torch.arange(5, 0)", "torch.arange(0, 5, -1)"],
    "index out of range": [
        "x[12]",
        "X[:, torch.tensor([7])]",
        "np.arange(3)[5]",
        "[1, 2][5]",
        "x.shape[1]",
        "table.iloc[5]",
    ],
    "too many indices": ["X[0, 0, 0]", "np.ones(2)[0, 0]", "torch.tensor(5)[0]"],
    "mask of another shape": ["X[torch.ones(5, dtype=torch.bool)]", "np.ones(3)[np.ones(4, dtype=bool)]"],
    "floats as indices": ["x[1.5]", "x[x]", "np.arange(3)[1.5]"],
    "step of a slice": ["x[::-1]", "[1, 2][::0]"],
    "overlapping memory": [
        "torch.ones(1).expand(3).add_(1)",
        "x[1:].copy_(x[:-1].expand(2, 11)[0]).expand(3, 11).add_(1)",
    ],
    "dtypes of a product": ["X @ X.T.double()", "torch.dot(x, x.long())", "torch.allclose(x, x.double())"],
    "result cannot be cast": [
        "torch.arange(3).add_(1.5)",
        "torch.add(x, x, out=torch.arange(12))",
        "a = np.arange(3)\na += 1.5",
    ],
    "mean of whole numbers": ["torch.arange(3).mean()", "torch.arange(3).std()"],
    "floats expected": ["torch.linalg.norm(torch.arange(3))", "torch.det(torch.ones(2, 2).long())"],
    "minus of booleans": ["-(x > 1)", "(x > 1) - (x > 2)"],
    "booleans expected": ["torch.where(x, x, x)", "torch.masked_select(x, x)", "~x"],
    "negative power of whole numbers": ["torch.arange(3) ** -1", "np.arange(3) ** -1"],
    "dtype without this operation": ["torch.arange(3).softmax(0)", "x & x", "(x > 1).argmax()"],
    "whole numbers divided by zero": ["torch.arange(3) // 0", "torch.arange(3) % 0"],
    "truth of many": ["if x > 3: pass", "bool(torch.ones(0))", "if np.ones(2) > 0: pass", "not table"],
    "item of many": ["x.item()", "float(x)", "torch.tensor([x, x])", "float(np.ones(2))", "np.ones(2).item()"],
    "tensor as an index of Python's": ["range(x)", "[1, 2][x]", '"3" * x'],
    "loop over a single number": ["list(torch.tensor(5))", "len(torch.tensor(5))", "a, b = torch.tensor(1.0)"],
    "maximum of nothing": ["torch.ones(0).max()", "np.max(np.array([]))", "max([])", "torch.ones(0).argmax()"],
    "not a tensor": ["torch.sqrt(3)", "torch.sum([1, 2])", "torch.dot(x, np.ones(12))"],
    "list of tensors expected": ["torch.cat(x, X)", "torch.stack(x)"],
    "whole number expected": ["torch.ones(2.5)", "range(3.5)", 'torch.eye("a")'],
    "None as an argument": ["torch.device(None)", "torch.sqrt(None)"],
    "arguments of a torch function": ["x.add()", "x.sum(axes=1)", "torch.linspace(0, 1)"],
    "missing argument": ["torch.flip(x)", "(lambda a: a)()", "def f(a, b): ...\nf(1)"],
    "unequal rows": ["torch.tensor([[1, 2], [3]])", "np.array([[1, 2], [3]])"],
    "not numbers": [
        'torch.tensor("a")',
        "torch.tensor([1, None])",
        'torch.from_numpy(np.array(["a"]))',
        "torch.tensor(table)",
    ],
    "not a NumPy array": ["torch.from_numpy([1, 2])"],
    "dtype that NumPy lacks": ["x.bfloat16().numpy()"],
    "negative stride": ["torch.from_numpy(np.arange(3)[::-1])", "torch.as_tensor(np.arange(3)[::-1])"],
    "text in an operation": ['np.arange(3) + "3"', 'np.add(np.ones(2), "a")'],
    "singular matrix": [
        "torch.linalg.inv(torch.zeros(3, 3))",
        "torch.linalg.solve(torch.zeros(3, 3), torch.ones(3))",
        "np.linalg.inv(np.zeros((2, 2)))",
    ],
    "not positive definite": ["torch.linalg.cholesky(-torch.eye(3))", "np.linalg.cholesky(-np.eye(2))"],
    "size property called": ["x.shape()", "x.shape(0)"],
    "tensor called": ["x.T()", "torch.ones(3)(1)", "np.ones(2).T()"],
    "method without brackets": ["x.size[0]", "for _ in x.sum: pass", "x.sum + 1", "1 + x.sum"],
    "text format of a tensor": ['f"{x:.2f}"', '"{:.3f}".format(X[0])'],
    "two devices": ['x + torch.ones(12, device="meta")'],
    "numpy of a device tensor": ['torch.ones(3, device="meta").numpy()'],
    "unknown device": ['x.to("gpu")', 'torch.device("abc")'],
    "no memory": ["torch.zeros(10**7, 10**7)", "np.zeros((10**7, 10**7))"],
    "mean of text": ["table.mean()", 'pd.Series(["x", "y"], dtype=object).mean()'],
    "text as a number": ['int("abc")', 'float("abc")', "table.astype(float)", 'np.array(["a"]).astype(float)'],
    "columns of unequal length": [
        'table["c"] = [1, 2, 3]',
        'table.columns = ["a"]',
        'pd.DataFrame({"a": [1], "b": [1, 2]})',
    ],
    "column of two dimensions": ['pd.DataFrame({"a": np.ones((2, 1))})', "pd.Series(np.ones((2, 1)))"],
    "one number for a table": ['pd.DataFrame({"a": 1})'],
    "missing as a whole number": ["pd.Series([1, None]).astype(int)", 'int(float("nan"))'],
    "index that cannot be changed": ['table.columns[0] = "c"'],
    "positions for iloc": ['table.iloc["a"]', 'table.iloc[:, "a"]'],
    "nothing to concatenate": ["pd.concat([])"],
    "list of tables expected": ["pd.concat(table)"],
    "nothing in common": ['pd.merge(table[["a"]], table[["b"]])'],
    "read-only array": [
        "np.broadcast_to(np.ones(3), (3, 3))[0] = 1",
        "a = np.ones(2); a.setflags(write=False); a[0] = 2",
    ],
    "empty file": ['pd.read_csv(io.StringIO(""))'],
    "table file": ['pd.read_csv(io.StringIO("a,b\\n1,2,3\\n1,2,3,4"))'],
    "second argument as dtype": ["np.ones(3, 4)", "np.zeros(2, 2)"],
    "used before it is assigned": [
        "def f():\n    y = y + 1\nf()",
        "def f():\n    if False: out = 1\n    return out\nf()",
    ],
    "unknown name": ["tensr(3)", "foo", "def f(): return z\nf()"],
    "attribute of None": ["x.grad.zero_()", "None.shape"],
    "unknown attribute": [
        "X.reshpe(3)",
        "torch.tensr(1)",
        "table.appendd(1)",
        "np.float(3)",
        "[1].shape",
        "x.numpy().clone()",
    ],
    "attribute that cannot be set": ["x.shape = 5", "x.is_leaf = True"],
    "unknown import": ["from torch import tensr", "from math import sqroot"],
    "missing module": ["import tensorflou", "import torchvisionn.models"],
    "unknown argument": ["def f(a): ...\nf(b=1)", "(lambda a: 1)(b=1)", 'table.fillna(method="ffill")'],
    "argument given twice": ["def f(a): ...\nf(1, a=2)"],
    "too many arguments": ["def f(a): ...\nf(1, 2)", "(lambda: 1)(1)", "x.numpy(1, 2)"],
    "unknown column": ['table["c"]', 'table[["a", "c"]]', 'table.drop("a")', '{"a": 1}["b"]', 'table[["c", "d"]]'],
    "unknown key": ["table[0]", "{1: 2}[3]", "{}[x]"],
    "None in a computation": ["None + 1", "x + None", "None()", "len(None)", "for _ in None: pass"],
    "not subscriptable": ["(5)[0]", "{1, 2}[0]", "(1, 2)[0] = 3", '"abc"[0] = "d"'],
    "not callable": ["5()", "x.numpy().size()", "[1](2)"],
    "not iterable": ["for _ in 5: pass", "a, b = 5", "sum(5)"],
    "no length": ["len(5)"],
    "unhashable": ["{[]: 1}", "hash([])", "{(1, []): 1}"],
    "operands of other types": ['"a" + 1', "[1] + 1", "[1] - [2]", '1 < "a"', '-"a"', "[1] * 1.5"],
    "index of a list": ["[1, 2][1.5]", "[[1]][0, 0]", "(1, 2)['a']"],
    "too many to unpack": ["a, b = 1, 2, 3", "a, b, c = 1, 2", "m, n = x.shape"],
    "not in the list": ["[1, 2].index(7)", "[1].remove(7)"],
    "divided by zero": ["1 / 0", "1 % 0", "1.0 // 0"],
    "outside the domain": ["math.sqrt(-1)", "math.log(0)"],
    "number too large": ["math.exp(1000)", "2.0**10000", 'int(float("inf"))'],
    "end of an iterator": ["next(iter([]))"],
    "endless recursion": ["def f(n): return f(n)\nf(1)"],
    "file not found": ['open("nope.csv")', 'pd.read_csv("nope.csv")', 'torch.load("nope.pt")'],
    "not JSON": ['json.loads("{a}")', 'json.loads("")'],
    "file in another encoding": [r'b"\xff".decode()'],
    "own assert": ["assert x.sum() == 0", 'assert len(x) == 3, "three"'],
    "own NotImplementedError": ["raise NotImplementedError", 'raise NotImplementedError("later")'],
    "own exception": ['raise ValueError("no")', "raise RuntimeError"],
}
"""Statements that end in the exception, by the name of the mistake."""
OF_OTHER_MACHINES = {
    "CUDA not here": [
        wire.Raised("AssertionError", ["AssertionError", "Exception"], 1, "Torch not compiled with CUDA enabled"),
        wire.Raised("RuntimeError", ["RuntimeError", "Exception"], 1, "No CUDA GPUs are available"),
    ],
    "two devices": [
        wire.Raised(
            "RuntimeError",
            ["RuntimeError", "Exception"],
            1,
            "Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!",
        )
    ],
    "leaf inside the graph": [
        wire.Raised("RuntimeError", ["RuntimeError"], 1, "leaf variable has been moved into the graph interior")
    ],
    "copy of a table": [
        wire.Raised("SettingWithCopyError", ["ValueError"], 1, "A value is trying to be set on a copy of a slice")
    ],
    "fillna by method": [wire.Raised("ValueError", ["ValueError"], 1, "Must specify a fill 'value' or 'method'.")],
    "mean of text": [
        wire.Raised("TypeError", ["TypeError"], 1, "Could not convert ['xy'] to numeric"),
        wire.Raised("TypeError", ["TypeError"], 1, "Cannot perform reduction 'mean' with string dtype"),
    ],
    "item of many": [
        wire.Raised("TypeError", ["TypeError"], 1, "only length-1 arrays can be converted to Python scalars")
    ],
    "truth of many": [
        wire.Raised(
            "ValueError", ["ValueError"], 1, "The truth value of an array with more than one element is ambiguous."
        )
    ],
    "shapes of a product": [
        wire.Raised("RuntimeError", ["RuntimeError"], 1, "mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)")
    ],
}
"""What other versions and machines raise."""


@pytest.mark.parametrize(
    ("mistake", "statements"), [(mistake, example) for mistake, some in EXAMPLES.items() for example in some]
)
def test_what_a_library_raises_is_recognised(mistake: str, statements: str) -> None:
    """The kind is found by the exception as it is raised here, and explained in both languages without a number."""
    found = told(statements)
    assert found is not None
    assert found.mistake == mistake
    assert not re.search("[\u4e00-\u9fff]", found.told.en)
    assert re.search("[\u4e00-\u9fff]", found.told.zh)
    assert not re.search(r"(?<![A-Za-z_\d.-])[2-9]\b|\d\d", found.told.en + found.told.zh)


@pytest.mark.parametrize(("mistake", "error"), [(m, error) for m, some in OF_OTHER_MACHINES.items() for error in some])
def test_what_others_raise_is_recognised(mistake: str, error: wire.Raised) -> None:
    """The texts are of other versions, and of machines with an accelerator."""
    found = explained(error, "")
    assert found is not None
    assert found.mistake == mistake


def test_every_kind_is_raised() -> None:
    """No kind stands in the table that nothing here shows."""
    assert {kind.mistake for kind in KINDS} == EXAMPLES.keys() | OF_OTHER_MACHINES.keys()


@pytest.mark.parametrize("mistake", sorted({kind.mistake for kind in KINDS}))
def test_a_near_miss_is_not_recognised(mistake: str) -> None:
    """The same text under a type of another family, and another text under the same type, are of no such kind."""
    examples = [raised(statements) for statements in EXAMPLES.get(mistake, [])] + OF_OTHER_MACHINES.get(mistake, [])
    for kind in (kind for kind in KINDS if kind.mistake == mistake):
        for error in examples:
            assert kind.explain(wire.Raised("Warning", ["Warning"], 1, error.text), HEAD, "") is None
            other = wire.Raised(error.type, error.bases, 1, "something else")
            told_by_type = kind.pattern == ""
            assert told_by_type or mistake == "unknown column" or kind.explain(other, HEAD, "") is None


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("RuntimeError", "the secret is 0.1234"),
        ("ValueError", "x = tensor([3., 4.])"),
        ("TypeError", "7 is not a good number"),
        ("Exception", ""),
    ],
)
def test_what_nobody_knows_is_not_explained(type_: str, text: str) -> None:
    """An exception that is none of these is told by its type and its line."""
    assert explained(wire.Raised(type_, [type_, "Exception"], 1, text), HEAD) is None


# --- names -----------------------------------------------------------------------------------------------------------


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


# --- through the judge -----------------------------------------------------------------------------------------------


def said(answer_to: Fixture, body: str) -> Wrong:
    source = f"import torch\ndef add_in_place(x, y):\n    {body}\n    return x\n"
    with pytest.raises(Wrong) as wrong:
        answer_to("add_in_place", source).add_in_place(torch.ones(2), torch.ones(2)).gives(None)
    return wrong.value


@pytest.mark.parametrize(
    ("body", "mistake", "en"),
    [
        ("return x.reshpe(-1)", "unknown attribute", "raised AttributeError in line 3. A Tensor has no `reshpe`."),
        ("return z", "unknown name", "raised NameError in line 3. No `z` is known there"),
        ("x.sum().backward()", "no graph", "raised RuntimeError in line 3. Nothing was recorded"),
        ("raise KeyError(float(x.sum()))", "own exception", "raised KeyError in line 3."),
    ],
)
def test_a_student_is_told_why(answer_to: Fixture, body: str, mistake: str, en: str) -> None:
    """The sentence goes on behind the type and the line; the text of the exception stays for instructors."""
    feedback = said(answer_to, body).feedback
    assert feedback.mistake == mistake
    assert en in feedback.en
    assert feedback.detail is not None
    assert feedback.raised is not None
