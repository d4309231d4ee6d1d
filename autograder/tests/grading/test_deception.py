"""Which texts hold a means to deceive: what is called plain must be."""

from __future__ import annotations

import pytest

from autograder.grading.deception import may_deceive

PLAIN = (
    "x += y",
    "torch.add(x, y, out=x)",
    "x.__iadd__(y)",
    "x[:] = torch.nn.functional.relu(x) + y",
    "x.data = x + y",
    "with torch.no_grad():\n        x += y",
    "x.requires_grad_().sum().backward(); x.grad = None",
    "return [a + b for a, b in zip(x, y)], torch.linalg.norm(x)",
)
REACHING = (
    "import sys",
    "import numpy as np",
    "from torch.utils import _python_dispatch",
    "from torch import *",
    "import torch.utils._python_dispatch",
    "x.__class__ = object",
    "torch.Tensor.add = None",
    "getattr(torch, 'sys')",
    "torch.sys.modules",
    "torch.ops.aten.add.Tensor.redispatch",
    "torch._C",
    "eval('x')",
    "globals()",
    "x.untyped_storage()",
    "x.numpy()",
    "x.set_(y)",
    "operator.attrgetter('a')",
    "class A(torch.Tensor):\n        pass",
    "global z",
    "(lambda: 0).__globals__",
    "import this is no python",
)


def source(statement: str) -> str:
    return f"import operator\nimport torch\n\n\ndef add_in_place(x, y):\n    {statement}\n    return x\n"


@pytest.mark.parametrize("statement", PLAIN)
def test_plain(statement: str) -> None:
    """Arithmetic on tensors needs no evidence from outside."""
    assert not may_deceive(source(statement))


@pytest.mark.parametrize("statement", REACHING)
def test_reaching(statement: str) -> None:
    """Whatever leads out of arithmetic does."""
    assert may_deceive(source(statement))


def test_an_absurd_text_is_no_obstacle() -> None:
    """A text that cannot be parsed, however it fails, counts as reaching."""
    assert may_deceive("(" * 100_000)
    assert may_deceive("x = 1\0")
