"""The guard on attribute stores: libraries stay as they are, for any value of a variable."""

import functools
import sys
import types
from typing import Any

import pytest
import torch

from autograder.worker import guard


def run(source: str, **given: object) -> dict[str, Any]:
    module = types.ModuleType("answer")
    module.__dict__.update(given)
    sys.modules["answer"] = module
    try:
        guard.run(source, "answer.py", module)
    finally:
        del sys.modules["answer"]
    return module.__dict__


@pytest.mark.parametrize(
    "thing", [torch.Tensor, torch.nn.Linear, torch.relu, functools.wraps, torch, torch.Tensor.add, len]
)
@pytest.mark.parametrize(
    "store",
    [
        "thing.forged = 1",
        "setattr(thing, 'forged', 1)",
        "for thing.forged in (1,): pass",
        "del thing.forged",
        "put = setattr; put(thing, 'forged', 1)",
        "def f(): thing.forged = 1\nf()",
        "class C:\n    def f(self): return [setattr(thing, 'forged', 1) for _ in (1,)]\nC().f()",
    ],
)
def test_a_library_s_thing_is_not_changed(thing: object, store: str) -> None:
    """It cannot be changed by assignment, by a loop variable, or by name."""
    with pytest.raises(guard.LibraryChanged):
        run(store, thing=thing)
    assert not hasattr(thing, "forged")


@pytest.mark.parametrize(
    "source",
    [
        "class Own:\n    kept = 1\nOwn.kept = 2",
        "class Own:\n    kept = 1\ndelattr(Own, 'kept')\nassert not hasattr(Own, 'kept')",
        "def own(): pass\nown.calls = 0\nown.calls += 1",
        "class Own:\n    def __init__(self):\n        self.a, (self.b, *self.c) = 1, (2, 3)\nOwn()",
        "import torch\nx = torch.ones(3)\nx.grad = x * 3\nx.data = x * 2\nx.requires_grad = True\ndel x.grad",
        "import torch\nnet = torch.nn.Linear(2, 2)\nnet.weight = torch.nn.Parameter(net.weight * 2)",
        "import pandas as pd\ntable = pd.DataFrame({'a': [1]})\ntable.columns = ['b']\ntable.index.name = 'c'",
        "import torch\ntorch.backends.cudnn.deterministic = torch.backends.cudnn.deterministic",
        "import torch\nout = torch.ones(2)\nout.data[0], out.data[1] = 3, 4",
    ],
)
def test_what_is_the_answer_s_own_or_was_given_to_it_is_changed_freely(source: str) -> None:
    """Instances, own classes and functions, and the switches of backends may be changed."""
    run(source)


@pytest.mark.parametrize("store", ["x._forged = 1", "setattr(x, '_forged', 1)", "x._backward_hooks = {}"])
def test_private_names_of_a_library_s_objects_are_the_library_s(store: str) -> None:
    """An answer's own objects have private names of their own."""
    with pytest.raises(guard.LibraryChanged):
        run(f"import torch\nx = torch.ones(3)\n{store}")
    run("import torch\nclass Own(torch.nn.Module):\n    pass\nown = Own()\nown._kept = 1")


def test_an_answer_is_compiled_as_python_compiles_it() -> None:
    """Annotations are evaluated: this module's own postponement is not the answer's."""
    with pytest.raises(NameError):
        run("def f(x: Missing): pass")


def test_a_line_that_raises_keeps_its_number() -> None:
    """Guarding moves no line."""
    source = "import torch\n\n\ndef f(x):\n    x.grad = (\n        1 / 0\n    )\n"
    with pytest.raises(ZeroDivisionError) as raised:
        run(source)["f"](torch.ones(1))
    assert raised.traceback[-1].lineno == 5


def test_no_text_can_write_the_guard_s_name() -> None:
    """Its name is not an identifier."""
    assert not guard._CHANGED.isidentifier()
    assert not guard._READ.isidentifier()


READS = {
    "by its name": "thing._inside",
    "on the way": "thing._inside.real",
    "within a function": "(lambda: thing._inside)()",
    "by text": "getattr(thing, '_inside')",
    "by another name of getattr": "get = getattr; get(thing, '_inside')",
    "where it leads to a module": "thing.os",
    "inherited": "class Own(type(thing)):\n    _other = 1\nOwn()._inside",
}


@pytest.mark.parametrize("source", READS.values(), ids=READS)
def test_the_inside_of_a_library_is_not_read(source: str) -> None:
    """It is not read even if the answer has the same name of its own."""

    class Library:
        _inside, os = 1, 2

    with pytest.raises(guard.NotOwn):
        run(source, thing=Library())


@pytest.mark.parametrize(
    "source",
    [
        "class Own:\n    _a = 1\n    def __init__(self): self._b = self._a\nassert Own()._b == getattr(Own, '_a') == 1",
        "class Own:\n    def __init__(self): self.__b = 1\n    def b(self): return self.__b\nassert Own().b() == 1",
        "def own(): pass\nown._calls = 1\nown._calls += own._calls\nassert hasattr(own, '_calls')",
        "import torch\nassert torch.ones(2)._version == 0\ntorch._foreach_add_([torch.ones(2)], 1)",
        "import torch\nclass Net(torch.nn.Module):\n    def forward(self): return self._s\nn = Net(); n._s = 2; n()",
        "assert [].__len__() == getattr([], '__len__')() == 0",
        "import os\nassert not hasattr(os, 'missing') and getattr(os, 'missing', 3) == 3",
        "class Own:\n    def __init__(self): self.obj = self.os = 1\nassert Own().obj == Own().os",
    ],
)
def test_what_is_the_answer_s_own_is_read_freely(source: str) -> None:
    """Own classes and functions are read, and so is what is derived from a library's class."""
    run(source)
