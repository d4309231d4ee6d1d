"""Statements and expressions, and the visit that each kind of them gets."""

from __future__ import annotations

import pytest

from autograder.dialect import table
from autograder.dialect.statements import PLACED, VISITS
from autograder.tests.dialect.walking import found, walked


def _found(text: str) -> dict[str, str]:
    return found(text, PLACED, VISITS)


CASES: dict[str, tuple[str, dict[str, str]]] = {
    "what stands before brackets": ("vars[0]", {"vars": "own"}),
    "a module before brackets": ("import torch\nx = torch[0]", {"torch": "value"}),
    "a name in an annotation": ("x: vars = 1", {"vars": "own"}),
    "names in a signature": (
        "def f(x: vars, *y: exec) -> locals: pass",
        dict.fromkeys(("vars", "exec", "locals"), "own"),
    ),
    "a class in a pattern": ("import torch\nmatch x:\n    case torch.hub(): pass", {"torch.hub": "own"}),
    "a decorator of a class": ("@vars\nclass C: pass", {"vars": "own"}),
    "a base": ("class C(vars): pass", {"vars": "own"}),
    "a name for a module is followed": ("import torch\nt = torch\nt.ones(1)", {}),
    "a name that a function shares is not": (
        "import torch\ndef f():\n    global t\n    t = 1\nt = torch",
        {"torch": "value"},
    ),
    "nor is one in a class": ("import torch\nclass C:\n    t = torch", {"torch": "value"}),
    "nor is an attribute": ("import torch\nx.t = torch", {"torch": "value"}),
    "nor is something computed": ("import torch\nt = torch or 1", {"torch": "value"}),
    "the environment may be written": ("import os\nos.environ['A'] = 'b'\ndel os.environ['A']", {}),
    "an own container may be written": ("xs = [1]\nxs[0] = 2", {}),
    "a library's may not": ("import sys\nsys.argv[0] = 'a'", {"sys.argv": "patching"}),
    "a type in brackets": ("import typing\nx: dict[str, type[int]] = {}\ntyping.Optional[type]", {}),
    "a type in brackets as a value": ("Pair = tuple[type, int]", {}),
    "a container in brackets": ("xs[type]", {"type": "class"}),
    "a table written out": ("{int: 1}[type(x)]", {}),
    "Annotated as a value": ("import typing\nx = typing.Annotated[type, 1]", {"type": "class"}),
    "Annotated as a type": ("import typing\nx: typing.Annotated[type, 1] = 2", {}),
    "alternatives of types": ("isinstance(x, (int, type(y)))\nisinstance(x, type(y) | int)", {}),
    "a sum with an own operator": (
        "class C:\n    def __add__(self, o): pass\nprint(C() + type(x))",
        {"type(x)": "class"},
    ),
    "a list of classes": ("xs = [type(x)]", {"type(x)": "class"}),
    "classes compared": ("type(x) == y\ntype(x) is y", {}),
    "classes compared by an own class": ("class C:\n    def __eq__(self, o): pass\ntype(x) == y", {"type(x)": "class"}),
    "identity keeps nothing": ("class C:\n    def __eq__(self, o): pass\ntype(x) is y", {}),
    "two classes compared": ("class C:\n    def __eq__(self, o): pass\ntype(x) == type(y) == int", {}),
    "shown in a text": ("f'{type(x)}'", {}),
    "a format in a text": ("f'{x:{exec}}'", {"exec": "own"}),
    "a value that nobody uses": ("type(x)\nx.__class__", {}),
    "an annotation": ("x: type = 1\ndef f(x: type) -> type: pass", {}),
    "a value with an annotation": ("x: int = type(y)", {"type(y)": "class"}),
    "an ordinary import": ("import torch.nn as nn\nfrom math import *", {}),
    "an import from outside": ("import ctypes", {"ctypes": "own"}),
    "a name from outside": ("from torch import load", {"torch.load": "own"}),
    "an import in a class": ("class C:\n    import math", {"import": "class import"}),
    "an import that is shared": (
        "def f():\n    global t\n    import torch as t",
        {"torch": "global import"},
    ),
    "an import of what runs text": ("from builtins import exec", {"builtins": "own"}),
    "beside without a guard": ("import tqdm", {"tqdm": "beside"}),
    "beside in a function": ("def f():\n    import tqdm", {}),
    "beside under a guard": ("try:\n    import tqdm\nexcept ImportError:\n    pass", {}),
    "beside under another guard": ("try:\n    import tqdm\nexcept ValueError:\n    pass", {"tqdm": "beside"}),
    "beside after a guard": (
        "try:\n    pass\nexcept ImportError:\n    pass\nimport tqdm",
        {"tqdm": "beside"},
    ),
    "beside in a handler": ("try:\n    pass\nexcept ImportError:\n    import tqdm", {"tqdm": "beside"}),
    "every part of a try": (
        "try:\n    exec\nexcept E:\n    eval\nelse:\n    globals\nfinally:\n    locals",
        dict.fromkeys(("exec", "eval", "globals", "locals"), "own"),
    ),
    "under a main guard": ("if __name__ == '__main__':\n    import ctypes\nelse:\n    vars", {"vars": "own"}),
    "a main guard in a function": (
        "def f():\n    if __name__ == '__main__':\n        vars",
        {"vars": "own"},
    ),
    "every part of an if": (
        "if exec:\n    eval\nelse:\n    vars",
        {"exec": "own", "eval": "own", "vars": "own"},
    ),
    "a pattern of a class": ("match x:\n    case int(real=r): pass", {}),
    "a pattern that reads inside": ("match x:\n    case int(_a=r): pass", {"_a": "private"}),
    "a pattern within a pattern": (
        "match x:\n    case int(a=object(_b=1)): pass",
        {"_b": "private"},
    ),
    "a positional pattern": ("match x:\n    case C(object(_b=1)): pass", {"_b": "private"}),
    "a function's parts": (
        "@exec\ndef f(x=eval, *, y=vars): locals",
        {"exec": "own", "eval": "own", "vars": "own", "locals": "own"},
    ),
    "a lambda's parts": ("f = lambda x=vars: locals", {"vars": "own", "locals": "own"}),
    "parameters are one's own": ("def f(vars, *exec, **locals): vars, exec, locals", {}),
    "a comprehension's parts": (
        "{vars: locals for x in exec if globals for y in eval}",
        {"vars": "own", "locals": "own", "exec": "own", "globals": "own", "eval": "own"},
    ),
    "a comprehension's own name": ("[vars for vars in x]", {}),
    "what is gone over first is outside": ("[1 for vars in vars]", {"vars": "own"}),
    "a class with a keyword": ("class C(metaclass=x): pass", {"C": "metaclass"}),
    "a typed dictionary": ("import typing\nclass C(typing.TypedDict, total=False): pass", {}),
    "a class of data": ("import torch\nclass C(torch.Tensor): pass", {"torch.Tensor": "subclass"}),
    "a class of classes": ("class C(type): pass", {"type": "metaclass"}),
    "an enumeration": ("import enum\nclass C(enum.Enum):\n    A = 1", {}),
    "an enumeration without a member": ("import enum\nclass C(enum.Enum): pass", {"C": "enum"}),
    "a class's decorator": ("import dataclasses\n@dataclasses.dataclass\nclass C: pass", {}),
    "a class's body": ("class C:\n    x = vars", {"vars": "own"}),
    "a class's keyword": ("class C(total=vars): pass", {"vars": "own"}),
    "the name of the main program": ("def f():\n    global __name__", {"__name__": "dunder"}),
    "a global": ("def f():\n    global x", {}),
    "an outer name": ("def f():\n    def g():\n        nonlocal __x__", {"__x__": "dunder"}),
}


@pytest.mark.parametrize("name", CASES)
def test_a_statement_is_looked_at(name: str) -> None:
    """Each of its parts is, in the way in which its value is used."""
    text, refused = CASES[name]
    assert _found(text) == refused


@pytest.mark.parametrize(
    "text",
    ["async def f(): pass", "async def f():\n    async for x in y: pass", "async def f():\n    await x"],
)
def test_nothing_waits(text: str) -> None:
    """An answer is called once."""
    assert set(_found(text)) == {"async"}


def test_a_long_chain_of_alternatives_is_not_deep() -> None:
    """It is nested in the tree only."""
    text = "if x: pass\n" + "elif x: pass\n" * table.DEEPEST
    assert walked(text, PLACED, VISITS).refused() == ()


def test_generic_functions_bind_their_types() -> None:
    """Python 3.12 writes them in brackets."""
    text = "def f[vars](x: vars) -> vars:\n    return vars"
    try:
        compile(text, "", "exec")
    except SyntaxError:
        pytest.skip("this Python does not know generic functions")
    assert _found(text) == {}
