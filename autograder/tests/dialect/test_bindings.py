"""Names that a text binds, and the things that they can be."""

from __future__ import annotations

import ast

import pytest

from autograder.dialect.bindings import imported, inner_scope, module_scopes
from autograder.dialect.library import NotThere
from autograder.dialect.scopes import Scope


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
