"""The public names that an unknown one may have been meant to be."""

from __future__ import annotations

import ast
import builtins
import difflib
import functools
from collections.abc import Iterable

from autograder.catalogue import Text
from autograder.grading.explained.kind import NOTHING
from autograder.syntax import parsed


@functools.cache
def _owners() -> dict[str, object]:
    """Name the public types that may lack an attribute. A syntax error is explained without importing them."""
    import numpy as np
    import pandas as pd
    import torch

    return {
        "Tensor": torch.Tensor,
        "Parameter": torch.Tensor,
        "ndarray": np.ndarray,
        "DataFrame": pd.DataFrame,
        "Series": pd.Series,
        "Size": torch.Size,
        **{found.__name__: found for found in (str, list, tuple, dict, set, int, float, bool)},
    }


@functools.cache
def _modules() -> dict[str, object]:
    """Name the modules that may lack a name."""
    import numpy as np
    import pandas as pd
    import torch

    found = (torch, torch.nn, torch.nn.functional, torch.linalg, torch.autograd, np, pd)
    return {module.__name__: module for module in found}


_IMPORTS = {
    "np": "import numpy as np",
    "numpy": "import numpy",
    "pd": "import pandas as pd",
    "pandas": "import pandas",
    "torch": "import torch",
    "nn": "from torch import nn",
    "F": "import torch.nn.functional as F",
    "math": "import math",
    "random": "import random",
    "plt": "import matplotlib.pyplot as plt",
    "os": "import os",
}
_INSTEAD = {
    ("Tensor", "astype"): "`x.to(torch.float32)`",
    ("Tensor", "append"): "`torch.cat`",
    ("Tensor", "concat"): "`torch.cat`",
    ("Tensor", "concatenate"): "`torch.cat`",
    ("Tensor", "stack"): "`torch.stack`",
    ("Tensor", "copy"): "`x.clone()`",
    ("Tensor", "length"): "`len(x)`",
    ("Tensor", "to_numpy"): "`x.numpy()`",
    ("Tensor", "array"): "`x.numpy()`",
    ("Tensor", "gradient"): "`x.grad`",
    ("ndarray", "clone"): "`a.copy()`",
    ("ndarray", "to"): "`torch.from_numpy(a)`",
    ("ndarray", "numel"): "`a.size`",
    ("ndarray", "append"): "`np.append`",
    ("ndarray", "unsqueeze"): "`a[None]`",
    ("ndarray", "permute"): "`a.transpose`",
    ("ndarray", "backward"): "`torch.from_numpy(a)`",
    ("DataFrame", "append"): "`pd.concat`",
    ("Series", "append"): "`pd.concat`",
    ("DataFrame", "ix"): "`df.loc`",
    ("DataFrame", "numpy"): "`df.to_numpy()`",
    ("Series", "numpy"): "`s.to_numpy()`",
    ("DataFrame", "reshape"): "`df.to_numpy()`",
    ("list", "shape"): "`torch.tensor`",
    ("list", "reshape"): "`torch.tensor`",
    ("list", "add"): "`append`",
    ("list", "push"): "`append`",
    ("list", "length"): "`len`",
    ("str", "length"): "`len`",
    ("dict", "has_key"): "`in`",
}
"""The usual mix-ups of attributes that are named otherwise, or are elsewhere."""


def _nearest(name: str, known: Iterable[str]) -> Text:
    public = [other for other in known if not other.startswith("_") and other != name]
    near = difflib.get_close_matches(name, public, 1, 0.7)
    return Text(f" Did you mean `{near[0]}`?", f"你是不是想写 `{near[0]}`？") if near else NOTHING


def attribute(named: dict[str, str], _: str) -> Text:
    """Say which attribute is looked for: another one of that type, or something elsewhere."""
    owner, name = named["type"], named["name"]
    if instead := _INSTEAD.get(("Tensor" if owner == "Parameter" else owner, name)):
        return Text(f" What is looked for is {instead}.", f"要找的是 {instead}。")
    return _nearest(name, dir(_owners()[owner])) if owner in _owners() else NOTHING


def of_module(named: dict[str, str], _: str) -> Text:
    """Say which name of a module is looked for."""
    name = named["name"]
    if named["module"] == "numpy" and hasattr(builtins, name):
        return Text(f" Python's own `{name}` is meant.", f"要用的是 Python 自己的 `{name}`。")
    module = _modules().get(named["module"])
    return NOTHING if module is None else _nearest(name, dir(module))


def variable(named: dict[str, str], text: str) -> Text:
    """Say which variable of the text is looked for, or which import is missing."""
    name = named["name"]
    if statement := _IMPORTS.get(name):
        return Text(f" Is `{statement}` missing at the top?", f"是不是开头少了 `{statement}`？")
    if name in ("In", "Out"):
        return Text(
            f" `{name}[…]:` is the prompt of a notebook, copied along: delete it.",
            f"`{name}[…]:` 是笔记本的提示符，一起复制来了：请删去。",
        )
    if name in ("true", "false", "null", "none", "nil"):
        right = {"true": "True", "false": "False"}.get(name, "None")
        return Text(f" Python writes `{right}`.", f"Python 里写作 `{right}`。")
    return _nearest(name, [*_bound(text), *dir(builtins), *_IMPORTS])


@functools.lru_cache(maxsize=8)
def _bound(text: str) -> tuple[str, ...]:
    """Return the names that a text binds to something."""
    tree = parsed(text)
    nodes = [] if tree is None else list(ast.walk(tree))
    variables = [node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    parameters = [node.arg for node in nodes if isinstance(node, ast.arg)]
    functions = [node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    imported = [(node.asname or node.name).partition(".")[0] for node in nodes if isinstance(node, ast.alias)]
    return tuple(dict.fromkeys((*variables, *parameters, *functions, *imported)))
