"""Names that a text binds, and the things that they can be."""

from __future__ import annotations

import ast

import pytest

from autograder.dialect.bindings import imported, inner_scope, module_scopes
from autograder.dialect.library import NotThere
from autograder.dialect.scopes import Binding, Scope


def _scope(text: str) -> Scope:
    return module_scopes({"": ast.parse(text)})[""]


def _paths(scope: Scope, name: str) -> set[str]:
    return {thing.path for thing in scope.meaning(name)}


def test_a_name_is_followed_through_its_other_names() -> None:
    """Dotted names are followed too."""
    scope = _scope("import torch as t\nn = t.nn\nf = n.functional\ng = f.relu")
    assert _paths(scope, "g") == {"torch.nn.functional.relu"}


def test_a_name_can_be_all_that_it_is_bound_to() -> None:
    """No branch is ruled out."""
    assert _paths(_scope("if 1:\n    import torch as x\nelse:\n    import math as x"), "x") == {"torch", "math"}


@pytest.mark.parametrize(
    ("text", "found"),
    [("def len(x):\n    pass\nlen(1)", set()), ("len(1)\ndef len(x): pass", {"len"}), ("len(1)", {"len"})],
)
def test_pythons_own_function_is_hidden_from_its_first_use_on_or_not_at_all(text: str, found: set[str]) -> None:
    """A definition further down may come too late."""
    assert _paths(_scope(text), "len") == found


def test_a_class_is_bound_when_its_body_has_run() -> None:
    """The body still means the name as it was before."""
    assert _paths(_scope("class len:\n    n = len('x')"), "len") == {"len"}


def test_parameters_belong_to_the_function() -> None:
    """They hide what the module means by the name."""
    module = _scope("import torch")
    inner = inner_scope("function", module, [], ["torch"])
    assert (_paths(inner, "torch"), _paths(module, "torch")) == (set(), {"torch"})


def test_the_texts_of_a_loop_are_known() -> None:
    """So `getattr` may be given the loop's variable."""
    assert _scope("for n in ('shape', 'dtype'):\n    pass").texts(ast.Name("n", ast.Load())) == ("shape", "dtype")


def test_a_helper_is_looked_up_next_to_the_module_that_imports_it() -> None:
    """A relative import is looked up so too."""
    trees = {"": "from pack.a import f", "pack.a": "from .b import f", "pack.b": "from torch import relu as f"}
    scopes = module_scopes({name: ast.parse(text) for name, text in trees.items()})
    assert _paths(scopes[""], "f") == {"torch.relu"}


def test_an_import_of_something_outside_is_told() -> None:
    """It names the path that is not there."""
    (node,) = ast.parse("from torch import hub").body
    assert isinstance(node, ast.ImportFrom)
    with pytest.raises(NotThere):
        list(imported(_scope(""), node))


# --- what each statement binds ----------------------------------------------------------------------------------

BOUND: dict[str, tuple[str, dict[str, list[str]]]] = {
    "an assignment": ("a = f()", {"a": ["nothing, from line 1"]}),
    "one of several targets": ("a = b = 'x'", {"a": ["texts x, from line 1"], "b": ["texts x, from line 1"]}),
    "a text": ("a = 'x'", {"a": ["texts x, from line 1"]}),
    "a number": ("a = 3", {"a": ["nothing, from line 1"]}),
    "another name": ("a = b.c", {"a": ["alias b.c, from line 1"]}),
    "a long statement": ("a = f(\n1)", {"a": ["nothing, from line 2"]}),
    "an assignment that is unpacked": (
        "a, (b, *c) = f()",
        {name: ["nothing", "nothing, from line 1"] for name in "abc"},
    ),
    "two assignments": ("a = 'x'\na = 'y'", {"a": ["texts x, from line 1", "texts y, from line 2"]}),
    "a branch": ("if f():\n    a = 'x'", {"a": ["texts x"]}),
    "an annotation": ("a: int", {}),
    "an annotation with a value": ("a: int = 3", {"a": ["nothing, from line 1"]}),
    "one in a branch": ("if f():\n    a: int = 3", {"a": ["nothing"]}),
    "an addition": ("a += 1", {"a": ["nothing"]}),
    "a deletion": ("del a", {"a": ["nothing"]}),
    "an attribute": ("a.b = 1\na[0] = 1", {}),
    "a walrus": ("f(a := 1)", {"a": ["nothing"]}),
    "a loop": ("for a in f(): pass", {"a": ["nothing"]}),
    "a loop over texts": ("for a in 'x', 'y': pass", {"a": ["texts x y"]}),
    "a loop with two names": ("for a, b in f(): pass", {"a": ["nothing"], "b": ["nothing"]}),
    "a block": ("with f() as a: pass", {"a": ["nothing"]}),
    "a handler": ("try: pass\nexcept E as a: pass", {"a": ["nothing"]}),
    "a handler without a name": ("try: pass\nexcept E: pass", {}),
    "patterns": (
        "match f():\n    case [a, *b]: pass\n    case {'x': 1, **c}: pass\n    case C() as d: pass\n    case _: pass",
        {name: ["nothing"] for name in "abcd"},
    ),
    "a function": ("@d\ndef a():\n    b = 1", {"a": ["nothing, from line 2"]}),
    "a function in one line": ("def a(): b = 1", {"a": ["nothing"]}),
    "a class": ("class a:\n    b = 1\n", {"a": ["nothing, from line 2"]}),
    "a class in a branch": ("if f():\n    class a:\n        pass", {"a": ["nothing"]}),
    "an import": ("import torch", {"torch": ["torch, from line 1"]}),
    "an import of a part": ("import torch.nn.functional", {"torch": ["torch, from line 1"]}),
    "an import by another name": ("import torch.nn as a", {"a": ["torch.nn, from line 1"]}),
    "an import in a branch": ("if f():\n    import torch", {"torch": ["torch"]}),
    "names of a module": (
        "from torch import (nn,\nrelu as a)",
        {"nn": ["torch.nn, from line 2"], "a": ["torch.relu, from line 2"]},
    ),
    "a module that is not there": ("import no_such.part", {"no_such": ["nothing, from line 1"]}),
    "a module outside": ("import ctypes", {}),
    "a star": ("from torch import *", {}),
    "names in a function": ("def f():\n    a = 1\n    [b for c in d]", {"f": ["nothing, from line 1"]}),
    "a main guard": ("if __name__ == '__main__':\n    a = 1", {}),
}


def _told(binding: Binding) -> str:
    things = " ".join(thing.path for thing in binding.things)
    texts = "" if binding.texts is None else f"texts {' '.join(binding.texts)}"
    alias = "" if binding.alias is None else f"alias {ast.unparse(binding.alias)}"
    helper = "" if binding.helper is None else f"helper {' '.join(binding.helper)}"
    line = f", from line {binding.from_line}" if binding.from_line else ""
    return (things or texts or alias or helper or "nothing") + line


@pytest.mark.parametrize("name", BOUND)
def test_a_statement_binds_its_names(name: str) -> None:
    """To things, texts or other names; from a line on, if it always runs."""
    text, names = BOUND[name]
    assert {name: sorted(map(_told, bound)) for name, bound in _scope(text).names.items()} == names


def test_only_a_statement_of_the_module_itself_always_runs() -> None:
    """Those of a function run when it is called."""
    body = ast.parse("a = 1\nimport torch\nclass b:\n    pass").body
    scope = inner_scope("function", _scope(""), body)
    assert {name: list(map(_told, bound)) for name, bound in scope.names.items()} == {
        "a": ["nothing"],
        "torch": ["torch"],
        "b": ["nothing"],
    }


def test_names_that_are_bound_elsewhere_are_not_this_scope_s() -> None:
    """They are the module's, or an outer function's, and may change at any time."""
    text = "a = 1\ndef f():\n    global a, b\n    a = b = c = 2"
    module = _scope(text)
    (_, function) = ast.parse(text).body
    assert isinstance(function, ast.FunctionDef)
    assert set(inner_scope("function", module, function.body).names) == {"c"}
    assert module.shared == {"a", "b"}


def test_uses_deletions_and_stars_are_noted() -> None:
    """The first use counts, wherever it is."""
    scope = _scope("def f():\n    return a\na\ndel b\nfrom torch import *\nfrom math import sqrt")
    assert (scope.used["a"], scope.deleted) == (2, {"b"})
    assert "b" not in scope.used
    assert [(thing.path, line) for thing, line in scope.stars] == [("torch", 5)]


# --- modules of the submission ----------------------------------------------------------------------------------


def _helpers(answer: str = "", **texts: str) -> dict[str, Scope]:
    named = {"": answer} | {name.replace("__", "."): text for name, text in texts.items()}
    return module_scopes({name: ast.parse(text) for name, text in named.items()})


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("from pack import f", "f", {"torch.relu"}),
        ("from pack.a import g as f", "f", {"torch.exp"}),
        ("from pack import a\nf = a.g", "f", {"torch.exp"}),
        ("import pack.a\nf = pack.a.g", "f", {"torch.exp"}),
        ("import pack.a as p\nf = p.g", "f", {"torch.exp"}),
        ("import pack\nf = pack.f", "f", {"torch.relu"}),
        ("from pack import *", "f", {"torch.relu"}),
        ("from pack.a import *", "sqrt", {"math.sqrt"}),
        ("from pack import missing as f", "f", set()),
    ],
)
def test_names_of_helpers_are_followed(text: str, name: str, found: set[str]) -> None:
    """Through packages, other names and stars."""
    scopes = _helpers(
        text, pack="from torch import relu as f", pack__a="from torch import exp as g\nfrom math import *"
    )
    assert {thing.path for thing in scopes[""].meaning(name)} == found


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("pack", "from .a import g as f"),
        ("pack", "from . import a\nf = a.g"),
        ("pack__b", "from .a import g as f"),
        ("pack__b", "from . import a\nf = a.g"),
        ("pack__deep__c", "from ..a import g as f"),
        ("pack__deep__c", "from .. import a\nf = a.g"),
    ],
)
def test_relative_imports_begin_at_their_own_package(module: str, text: str) -> None:
    """A package begins at itself."""
    texts = {"pack": "", "pack__deep": "", "pack__a": "from torch import exp as g", module: text}
    assert _paths(_helpers(**texts)[module.replace("__", ".")], "f") == {"torch.exp"}


@pytest.mark.parametrize(
    ("name", "binds"), [("f", True), ("g", True), ("sqrt", True), ("missing", False), ("len", False)]
)
def test_a_star_import_of_a_helper_binds_what_the_helper_binds(name: str, binds: bool) -> None:
    """Also names that a function of it declares global, and those of its own stars."""
    text = "from math import *\nf = 1\ndef h():\n    global g\n    g = 2"
    scopes = _helpers("from pack import *", pack=text)
    assert scopes[""].is_pythons(name) is not binds
