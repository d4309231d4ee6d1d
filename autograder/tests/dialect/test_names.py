"""Names and attributes that a text reads or sets."""

from __future__ import annotations

import ast

import pytest

from autograder.dialect.calls import visit_call
from autograder.dialect.names import attribute_name, far_name, visit_attribute, visit_name
from autograder.dialect.places import Place
from autograder.dialect.walk import Visits, Walk
from autograder.tests.dialect.walking import found, kind, walked

NAMES: Visits = {ast.Name: visit_name, ast.Attribute: visit_attribute, ast.Call: visit_call}
CLASS = "class C:\n    def __init__(self):\n        self._a = 1\n    def eval(self, f_back): pass\n"


def _told(walk: Walk) -> dict[str, str]:
    return {refusal.name: kind(refusal) for refusal in walk.refused()}


def _at(text: str, place: Place) -> dict[str, str]:
    """The findings in an expression whose value is used like that."""
    walk = walked("import torch, math", NAMES, {})
    walk.visit(ast.parse(text, mode="eval").body, place)
    return _told(walk)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("exec", {"exec": "own"}),
        ("__builtins__", {"__builtins__": "dunder"}),
        ("__name__, __file__, __debug__, __author__", {}),
        ("__author__ = 1", {}),
        ("__loader__ = 1", {"__loader__": "dunder"}),
        ("def f():\n    __loader__ = 1", {"__loader__": "dunder"}),
        ("import torch\ntorch", {"torch": "value"}),
        ("x, len, print", {}),
        ("exec = 1\nexec", {}),
    ],
)
def test_a_name_is_refused_for_what_it_can_mean(text: str, refused: dict[str, str]) -> None:
    """One that the answer binds itself is its own."""
    assert found(text, NAMES) == refused


def test_python_s_own_input_waits_for_somebody_who_calls_it() -> None:
    """Handed around it is only a name."""
    assert _at("input", Place.CALLED) == {"input": "own"}
    assert _at("input", Place.ANY) == {}
    walk = walked("input = [1]", NAMES, {})
    walk.visit(ast.Name("input", ast.Load()), Place.CALLED)
    assert _told(walk) == {}


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("torch.nn.functional.relu", {}),
        ("torch.load", {"torch.load": "own"}),
        ("torch.hub.list", {"torch.hub": "own"}),
        ("torch.functional.math.x", {"torch.functional": "module"}),
        ("torch.nn", {"torch.nn": "value"}),
        ("torch.no_such", {}),
        ("math.sys", {}),
    ],
)
def test_a_path_in_a_library_is_refused_where_it_leaves_the_language(text: str, refused: dict[str, str]) -> None:
    """It is refused once, with the path so far."""
    assert found(f"import torch, math\n{text}", NAMES) == refused


def test_a_module_within_a_module_is_told_as_such() -> None:
    """Its own name is what people should import."""
    assert found("import logging\nlogging.threading", NAMES) == {"logging.threading": "module"}


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("torch.add = x", {"torch.add": "patching"}),
        ("del torch.add", {"torch.add": "patching"}),
        ("torch.Tensor.add = x", {"torch.Tensor.add": "patching"}),
        ("torch.backends.cudnn.benchmark = True", {}),
        ("x.y = 1", {}),
        ("type(x).y = 1", {"type(x).y": "patching"}),
        ("x.__class__.y = 1", {"x.__class__.y": "patching"}),
    ],
)
def test_libraries_and_classes_stay_as_they_are(text: str, refused: dict[str, str]) -> None:
    """Switches for speed may be set, and so may attributes of anything of one's own."""
    assert found(f"import torch\n{text}", NAMES) == refused


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("x.shape", {}),
        ("x.__len__, x.__class__.__name__", {}),
        ("x.__dict__", {"__dict__": "dunder"}),
        ("x.__class__.__len__", {"__len__": "dunder"}),
        ("x.__doc__ = 1", {"__doc__": "dunder"}),
        ("x._version", {}),
        ("x._version = 1", {"_version": "private"}),
        ("x._a", {"_a": "private"}),
        ("self._a", {}),
        (f"{CLASS}x._a", {}),
        (f"import torch\n{CLASS}torch.Tensor._a", {"_a": "private"}),
        ("x.f_back", {"f_back": "own"}),
        (f"{CLASS}x.f_back", {"f_back": "own"}),
        ("x.obj, x.grad_fn", {"obj": "attribute"}),
    ],
)
def test_the_name_of_an_attribute_decides_where_its_owner_is_unknown(text: str, refused: dict[str, str]) -> None:
    """Private names are the answer's own if it sets them on `self`."""
    assert found(text, NAMES) == refused


def test_an_attribute_that_leads_to_a_module_is_one_s_own_if_the_answer_defines_it() -> None:
    """Libraries keep modules under these names."""
    assert set(found("x.os", NAMES)) == {"os"}
    assert found("class C:\n    os = 1\nx.os", NAMES) == {}


@pytest.mark.parametrize(("place", "refused"), [(Place.ANY, {"eval": "own"}), (Place.CALLED, {}), (Place.ASKED, {})])
def test_a_formula_of_a_table_is_not_handed_around(place: Place, refused: dict[str, str]) -> None:
    """Its arguments are looked at where it is called."""
    assert _at("df.eval", place) == refused


def test_a_formula_of_one_s_own_is_any_method() -> None:
    """Its class is the answer's."""
    assert found(f"{CLASS}f = x.eval", NAMES) == {}


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("'{:.3f} {0.shape} {0.__class__.__name__}'.format", {}),
        ("'{0.__globals__}'.format", {"__globals__": "dunder"}),
        ("'{0._a}'.format", {"_a": "private"}),
        ("'{0.f_back}'.format", {"f_back": "own"}),
        ("x.format", {"format": "template"}),
        ("s = '{0.__globals__}'\ns.format", {"__globals__": "dunder"}),
        ("s = '{:.1f}'\ns.format", {}),
        ("str.format", {"format": "template"}),
    ],
)
def test_a_template_reads_attributes_as_a_dot_does(text: str, refused: dict[str, str]) -> None:
    """Its text must be known."""
    assert found(text, NAMES) == refused


@pytest.mark.parametrize(
    ("place", "refused"),
    [
        (Place.ANY, {"x.__class__": "class"}),
        (Place.ASKED, {}),
        (Place.DOT, {}),
        (Place.CALLED, {"x.__class__": "class"}),
    ],
)
def test_a_class_is_compared_and_asked_and_not_handed_around(place: Place, refused: dict[str, str]) -> None:
    """As a value it could be called."""
    assert _at("x.__class__", place) == refused


@pytest.mark.parametrize(
    ("name", "near", "far"),
    [
        ("shape", set(), set()),
        ("__len__", set(), set()),
        ("__class__", set(), {"__class__"}),
        ("_version", set(), set()),
        ("_a", set(), {"_a"}),
        ("__dict__", {"__dict__"}, {"__dict__"}),
        ("os", set(), {"os"}),
    ],
)
def test_a_name_that_a_library_reads_is_judged_more_strictly(name: str, near: set[str], far: set[str]) -> None:
    """Even one's own private names, since nothing guards them there."""
    walk = walked("class C:\n    _a = os = 1", {}, {})
    attribute_name(walk, ast.Name("x", ast.Load(), lineno=1), name)
    assert set(_told(walk)) == near
    walk = walked("class C:\n    _a = os = 1", {}, {})
    far_name(walk, ast.Name("x", ast.Load(), lineno=1), name)
    assert set(_told(walk)) == far
