"""The check of one text: what is refused, where, and what is said."""

from __future__ import annotations

import pytest

from autograder.dialect import table
from autograder.dialect.check import refusals
from autograder.dialect.sentences import KINDS

HOSTILE = {
    "walrus": "import torch\n(t := torch)\nt.hub",
    "walrus in a comprehension": "import torch\n[(t := torch) for _ in (1,)]",
    "alias of an alias": "import torch as a\nb = a\nc = b\nc.hub",
    "aliases in a circle": "import torch\na = b = torch\na = b\nb = a\nb.load",
    "shadowed by a star": "from torch import *\nload('x')",
    "star of a star": "from numpy import *\nload('x', allow_pickle=True)",
    "re-exported module": "import torch\ntorch.functional.torch.sys",
    "module of numpy's": "import numpy as np\nnp.lib.npyio",
    "numpy by its own name": "import numpy as np\nnp.core.multiarray.sys",
    "io of pandas": "import pandas as pd\npd.io.common.os",
    "os of logging": "import logging\nlogging.os.system('ls')",
    "from a re-export": "from logging import threading",
    "from a re-export, renamed": "from random import _os as o\no.system('ls')",
    "module below a module": "import os.path as p\np.genericpath.os",
    "decorator": "import dataclasses\n@type\nclass C:\n    pass\nC('x', (), {})",
    "decorator that runs text": "@exec\ndef f(): pass",
    "match by keyword": "def f(e):\n    match e:\n        case object(__class__=c):\n            return c",
    "match reads frames": "def f(e):\n    match e:\n        case BaseException(__traceback__=t):\n            return t",
    "match reads a frame": "def f(t):\n    match t:\n        case object(tb_frame=f):\n            return f",
    "format reads attributes": "'{0.__globals__}'.format(len)",
    "format in a format": "'{0:{1.__globals__}}'.format(1, len)",
    "format of a made text": "def f(x):\n    s = '{0.__glo' + 'bals__}'\n    return s.format(x)",
    "format of a changed text": "s = 'a'\ndef f(x):\n    global s\n    s = x\ns.format(1)",
    "format_map": "'{a.__init__}'.format_map({'a': 1})",
    "str.format": "str.format('{0.__class__.__mro__}', 1)",
    "chain of classes": "().__class__.__base__.__subclasses__()",
    "class of a class": "class C: pass\nT = C.__class__",
    "type of a class": "class C: pass\nT = type(C)\nT('x', (), {})",
    "type in one go": "class C: pass\ntype(C)('x', (), {})",
    "type mapped": "list(map(type, [int]))",
    "type compared by an own class": "class C:\n    def __eq__(self, o):\n        self.o = o\nC() == type(int)",
    "type looked up by an own class": "class C:\n    def __getitem__(self, o):\n        return o\nC()[type(int)]",
    "type kept by a dict": "import collections\nd = collections.defaultdict(int)\nd[type(int)]\nt = list(d)[0]",
    "module kept by a dict": "import torch\nd = {}\nd[torch] = 1\nlist(d)[0].hub",
    "type added to an own class": "class C:\n    def __add__(self, o):\n        self.o = o\nprint(C() + type(int))",
    "type through typing": "from typing import Type, get_origin\nget_origin(Type[int])",
    "class scope": "class C:\n    e = exec\n    e('1')",
    "class scope import": "class C:\n    import sys",
    "class scope hides nothing": "class C:\n    getattr = 1\n    def f(self, x, n):\n        return getattr(x, n)",
    "name of the main program": "class C:\n    __name__ = '__main__'\n"
    "    if __name__ == '__main__':\n        import ctypes",
    "name of the main program, set": "__name__ = '__main__'\nif __name__ == '__main__':\n    import ctypes",
    "global": "def f():\n    global t\n    import torch as t\nf()\nt.hub",
    "global name of the main program": "def f():\n    global __name__\n    __name__ = '__main__'\n",
    "annotated getter": "import operator, typing\ntyping.Annotated[operator.attrgetter, 0]('a')",
    "annotated type": "import typing\ntyping.Annotated[type, 0]('C', (), {})",
    "dataclass called": "import dataclasses, torch\ndataclasses.dataclass(frozen=True)(torch.no_grad)",
    "wraps called": "import functools, torch\nfunctools.wraps(len)(torch.no_grad)",
    "private name of one's own in a pattern": "class C:\n    _a = 1\nmatch C():\n    case object(_a=a): pass",
    "private name of one's own in a getter": "import operator\nclass C:\n    _a = 1\noperator.attrgetter('_a')",
    "global text": "n = 'shape'\ndef f(x):\n    global n\n    n = '__dict__'\n    return getattr(x, n)",
    "del": "exec = None\ndel exec\nexec('1')",
    "used before it is hidden": "eval('1')\neval = None",
    "hidden by itself": "exec = exec\nexec('1')",
    "hidden by a default": "def exec(f=exec):\n    return f",
    "hidden in a branch": "import torch\nif torch is None:\n    exec = None\nexec('1')",
    "import alias": "import sys as s\ns.modules",
    "import from alias": "from sys import modules as m",
    "reduce": "import functools, torch\nfunctools.reduce(getattr, ['hub', 'os'], torch)",
    "attrgetter in a partial": "import functools, operator\nfunctools.partial(operator.attrgetter)('__globals__')",
    "attrgetter": "import operator\noperator.attrgetter('a.__globals__')",
    "attrgetter of a class": "import operator\noperator.attrgetter('__class__')(int)",
    "methodcaller": "import operator\noperator.methodcaller('__' + 'subclasses__')(object)",
    "methodcaller of a class": "import operator\noperator.methodcaller('__class__', 'x', (), {})(int)",
    "attrgetter renamed": "from operator import attrgetter as g\nxs = [g]",
    "type hints are evaluated": "import typing\ndef f(x: 'exit()'): pass\ntyping.get_type_hints(f)",
    "make_dataclass": "import dataclasses\ndataclasses.make_dataclass('C', [], namespace={})",
    "dataclass of a library's class": "import dataclasses, torch\ndataclasses.dataclass(torch.nn.Linear)",
    "wraps with names": "import functools\nfunctools.wraps(len, assigned=('__globals__',))",
    "wraps handed around": "import functools\nf = [functools.wraps]",
    "total_ordering of a library's class": "import functools, torch\nfunctools.total_ordering(torch.Tensor)",
    "functional enum": "import enum\nenum.Enum('E', {'__array_interface__': {}})",
    "functional enum of one's own": "import enum\nclass E(enum.Enum):\n    pass\nE('F', {'__array_interface__': {}})",
    "enum without members": "import enum\nclass E(enum.Enum):\n    _ignore_ = ['A']\n    A = 1",
    "enum handed around": "import enum\n[enum.Enum][0]('E', {})",
    "namespace": "import types\ntypes.SimpleNamespace(**{'__array_interface__': {}})",
    "parameters by name": "import torch\ntorch.nn.ParameterDict({'__array_interface__': {}})",
    "array interface": "class C:\n    __array_interface__ = {}",
    "any attribute": "class C:\n    def __getattr__(self, n):\n        return n",
    "metaclass": "class M(type): pass",
    "metaclass keyword": "class C(metaclass=print): pass",
    "metaclass by alias": "T = type\nclass M(T): pass",
    "tensor by alias": "import torch\nT = torch.Tensor\nclass C(T): pass",
    "tensor by another path": "from torch.nn.parameter import Parameter as P\nclass C(P): pass",
    "patched": "import torch\ntorch.add = torch.sub",
    "patched by setattr": "import torch\nsetattr(torch, 'add', torch.sub)",
    "patched by a loop": "import torch\nfor torch.Tensor.add_ in [1]: pass",
    "patched by with": "import torch\nwith open('x') as torch.add: pass",
    "patched in a tuple": "import torch\n(torch.add, x) = 1, 2",
    "patched through type": "def f(x):\n    type(x).add_ = None",
    "patched through class": "def f(x):\n    x.__class__.add_ = None",
    "deleted": "import torch\ndel torch.add",
    "private of a tensor": "def f(x):\n    return x._backward_hooks",
    "private of an own name, of a library": "import torch\nclass C:\n"
    "    _make_subclass = 1\ntorch.Tensor._make_subclass",
    "frames by with": "class C:\n    def __exit__(self, a, b, t):\n        t.tb_frame.f_back",
    "frame by an own name": "class C:\n    f_back = 1\ndef g(x):\n    return x.f_back",
    "template of a table": "def f(df):\n    return df.style.format('{}')",
    "formula": "def f(df):\n    return df.query('a > 1')",
    "formula stored": "def f(df):\n    q = df.eval\n    return q('a')",
    "formula by a name": "def f(df):\n    return df.agg('eval', expr='@x')",
    "getattr in disguise": "g = getattr\ndef f(x, n):\n    return g(x, n)",
    "getattr called through": "def f(x, n):\n    return getattr.__call__(x, n)",
    "module as a value": "import torch\ndef f(m=torch):\n    return m.hub",
    "module in a list": "import torch\n[torch][0].hub",
    "module in an f-string's format": "import torch\nx = (torch,)",
    "logging's format": "import logging\nlogging.basicConfig(style='{', format='{msg.__class__}')",
    "logging by stars": "import logging\nlogging.basicConfig(**{'style': '{'})",
    "redirect": "import contextlib\nclass R(contextlib.redirect_stdout):\n    _stream = 'modules'",
    "search path": "import sys\nsys.path.insert(0, '/tmp')",
    "caught": "try:\n    import ctypes\nexcept ImportError:\n    ctypes = None",
    "beside, and further": "try:\n    import matplotlib.pyplot as plt\n"
    "except ImportError:\n    plt = None\nplt.np.load('x')",
    "builtins": "__builtins__['exec']",
    "loader": "__loader__.load_module('ctypes')",
    "own print": "def print(x):\n    return x\nt = print(type(int))",
    "refcheck": "def f(a):\n    a.resize(9, refcheck=False)",
    "async": "async def f():\n    pass",
    "unbound new": "class C: pass\ntype.__new__(type, 'x', (), {})",
    "lambda default": "f = lambda g=getattr: g",
    "except name": "try:\n    1/0\nexcept Exception as __builtins__:\n    pass",
    "parameter": "def f(__builtins__):\n    pass",
    "keyword text": "def f(x):\n    return getattr(x, *['__dict__'])",
}
"""Texts against the check itself: each must be refused."""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_way_out_is_refused(name: str) -> None:
    """It is found in every place."""
    assert refusals(HOSTILE[name]) != ()


def _places(source: str, before: str = "", **helpers: str) -> list[tuple[str, int, str]]:
    """Return the module, line and name of each refusal."""
    return [(found.helper, found.line, found.name) for found in refusals(source, before, tuple(helpers.items()))]


def test_refusals_come_in_the_order_of_lines() -> None:
    """Several of one line too."""
    assert _places("def f():\n    vars\nexec, locals\n") == [("", 2, "vars"), ("", 3, "exec"), ("", 3, "locals")]
    assert _places("f = lambda: vars\nexec") == [("", 1, "vars"), ("", 2, "exec")]


def test_lines_are_those_of_the_answer() -> None:
    """Text that is run before it has none: its refusals are at line 0."""
    assert _places("exec\n", "x = 1\n\nvars") == [("", 0, "vars"), ("", 1, "exec")]
    assert _places("\nexec", "x = 1\n") == [("", 2, "exec")]


def test_text_before_the_answer_binds_its_names() -> None:
    """Both are one module."""
    assert _places("t.hub", "import torch as t") == [("", 1, "torch.hub")]
    assert _places("vars", "vars = 1") == []


def test_helpers_are_looked_at_as_the_answer_is() -> None:
    """By their own lines, after it."""
    found = _places("import b, a\nexec", b="x = 1\nvars", a="\n\nlocals")
    assert found == [("", 2, "exec"), ("a", 3, "locals"), ("b", 2, "vars")]


def test_an_attribute_of_a_helper_s_class_is_one_s_own() -> None:
    """All texts of a submission belong together."""
    assert _places("x._a", pack="class C:\n    _a = 1") == []
    assert _places("x._a") == [("", 1, "_a")]


@pytest.mark.parametrize(("source", "before"), [("def f(:", ""), ("exec", "def f(:"), ("x = '\0'", "")])
def test_a_text_that_is_not_python_is_left_to_python(source: str, before: str) -> None:
    """Its helpers are looked at all the same."""
    assert _places(source, before) == []
    assert _places(source, before, a="exec", b="def f(:") == [("a", 1, "exec")]


def test_a_text_may_have_a_certain_size() -> None:
    """All texts together."""
    fits = "#" * table.LONGEST
    assert _places(fits) == []
    for source, before, helpers in ((fits + "#", "", {}), (fits, "#", {}), (fits, "", {"a": "#"})):
        (found,) = refusals(source, before, tuple(helpers.items()))
        assert (found.line, found.why) == (1, KINDS["size"].why)


def test_a_text_may_have_a_certain_depth() -> None:
    """One that is deeper has nothing else said about it."""
    (found,) = refusals("exec\nx = " + "-" * table.DEEPEST + "1")
    assert (found.line, found.why) == (1, KINDS["depth"].why)
