"""Calls, and the names that they take as text."""

from __future__ import annotations

import pytest

from autograder.dialect.statements import PLACED, VISITS
from autograder.tests.dialect.walking import found


def _found(text: str) -> dict[str, str]:
    heads = "import dataclasses, functools, logging, operator, torch\nimport numpy as np\n"
    return found(f"{heads}class C:\n    _own = 1\n{text}", PLACED, VISITS)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("print(type(x), isinstance(x, type(y)))", {}),
        ("y = type(x)", {"type(x)": "class"}),
        ("type(x)(y)", {"type(x)": "class"}),
        ("type(xs)(f(x) for x in xs)", {}),
        ("type('C', (), {})", {"type": "metaclass"}),
        ("type(*xs)", {"type": "metaclass"}),
        ("type(x, k=1)", {"type": "metaclass"}),
        ("def type(x): pass\ny = type(x)", {}),
    ],
)
def test_a_class_is_asked_for_and_not_made(text: str, refused: dict[str, str]) -> None:
    """A list may be rebuilt as what it was."""
    assert _found(text) == refused


@pytest.mark.parametrize("function", ["str", "repr", "id", "hash", "print", "isinstance", "issubclass"])
def test_a_function_that_asks_may_be_given_a_class(function: str) -> None:
    """It keeps nothing."""
    assert _found(f"{function}(type(x))") == {}
    assert _found(f"{function} = f\n{function}(type(x))") == {"type(x)": "class"}


def test_another_function_may_not() -> None:
    """It could keep the class."""
    assert _found("f(type(x))") == {"type(x)": "class"}
    assert _found("f(k=type(x))") == {"type(x)": "class"}


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("getattr(x, 'shape')", {}),
        ("getattr(x, 'shape', None)", {}),
        ("getattr(x, '__dict__')", {"__dict__": "dunder"}),
        ("getattr(torch, 'hub')", {"torch.hub": "own"}),
        ("getattr(x, n)", {"getattr": "text"}),
        ("getattr(x)", {"getattr": "text"}),
        ("getattr(x, 'a', 1, 2)", {"getattr": "text"}),
        ("getattr(x, 'a', d=1)", {"getattr": "text"}),
        ("hasattr(x, 'a')", {}),
        ("hasattr(x, 'a', 1)", {"hasattr": "text"}),
        ("setattr(x, 'a', 1)", {}),
        ("setattr(torch, 'add', 1)", {"torch.add": "patching"}),
        ("delattr(torch, 'add')", {"torch.add": "patching"}),
        ("for n in ('a', 'f_back'):\n    getattr(x, n)", {"f_back": "own"}),
        ("getattr(x, 'a', exec)", {"exec": "own"}),
        ("g = getattr\ng(x, '__dict__')", {"__dict__": "dunder"}),
    ],
)
def test_a_name_as_text_is_one_after_a_dot(text: str, refused: dict[str, str]) -> None:
    """It must stand there, or be all that a loop gives."""
    assert _found(text) == refused


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("logging.basicConfig(level=1, format='a')", set()),
        ("logging.basicConfig(style='{')", {"logging.basicConfig"}),
        ("logging.basicConfig(**xs)", {"logging.basicConfig"}),
        ("logging.basicConfig(1)", {"logging.basicConfig"}),
        ("logging.Formatter('a', 'b')", set()),
        ("logging.Formatter('a', 'b', 'c')", {"logging.Formatter"}),
        ("logging.Formatter(*xs)", {"logging.Formatter"}),
        ("np.ndarray((2, 3), dtype=float)", set()),
        ("np.ndarray(2, buffer=x)", {"np.ndarray", "numpy.ndarray"}),
        ("operator.methodcaller('sum', dim=1)", set()),
        ("operator.methodcaller('sum', '__class__')", set()),
        ("operator.methodcaller('__class__')", {"__class__"}),
        ("operator.methodcaller(n)", {"operator.methodcaller"}),
        ("operator.attrgetter('a.b', 'c')", set()),
        ("operator.attrgetter('a', 'b._own')", {"_own"}),
        ("operator.attrgetter('a', n)", {"operator.attrgetter"}),
    ],
)
def test_a_restricted_call_has_its_usual_arguments(text: str, refused: set[str]) -> None:
    """Names that it takes are judged part by part."""
    assert set(_found(text)) <= refused
    assert bool(_found(text)) is bool(refused)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("@dataclasses.dataclass(frozen=True)\nclass D: pass", {}),
        ("@functools.wraps(f)\ndef g(): pass", {}),
        ("dataclasses.dataclass(frozen=True)(torch.no_grad)", {"dataclasses.dataclass": "shape"}),
        ("h = functools.wraps(f)", {"functools.wraps": "shape"}),
    ],
)
def test_what_changes_its_argument_stands_after_an_at(text: str, refused: dict[str, str]) -> None:
    """There the argument is the answer's own."""
    assert _found(text) == refused


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("df.query('a > 1')", {"query": "formula"}),
        ("df.eval(expr='a')", {"eval": "formula"}),
        ("net.eval()", {}),
        ("class D:\n    def query(self, x): pass\nd.query(1)", {}),
        ("df.agg('sum').apply(['mean', {'a': 'max'}])", {}),
        ("df.agg('query', 1)", {"query": "formula"}),
        ("df.agg(func='eval')", {"eval": "formula"}),
        ("df.transform(['to_pickle'])", {"to_pickle": "own"}),
        ("df.apply('__dir__')", {"__dir__": "dunder"}),
        ("df.apply('not a name')", {}),
        ("df.map(lambda x: 'query')", {}),
        ("a.resize(3)", {}),
        ("a.resize(3, refcheck=False)", {"refcheck": "name"}),
        ("a.resize(3, **k)", {"refcheck": "name"}),
    ],
)
def test_methods_of_tables_and_arrays_take_no_formulas(text: str, refused: dict[str, str]) -> None:
    """Names of methods are judged as after a dot, other texts are data."""
    assert set(_found(text)) == set(refused)
