"""Questions to a syntax tree that need no knowledge of libraries."""

from __future__ import annotations

import ast

import pytest

from autograder.dialect.tree import (
    catches_imports,
    chain_of,
    fields,
    has_members,
    here,
    is_class_of,
    is_dunder,
    is_main_guard,
    is_self,
    listed,
    own_attributes,
    parameters,
    place_of,
    rebuilds,
    targets,
    texts_in,
)


def _expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _call(text: str) -> ast.Call:
    call = _expression(text)
    assert isinstance(call, ast.Call)
    return call


def _first(text: str) -> ast.stmt:
    return ast.parse(text).body[0]


def _names_here(text: str, *, in_module: bool = False) -> set[str]:
    return {node.id for node in here(ast.parse(text).body, in_module) if isinstance(node, ast.Name)}


@pytest.mark.parametrize("test", ["__name__ == '__main__'", "'__main__' == __name__"])
def test_a_main_guard_may_be_written_either_way_round(test: str) -> None:
    """People write both."""
    assert is_main_guard(_first(f"if {test}:\n    pass"))


@pytest.mark.parametrize(
    "text",
    [
        "if __name__ != '__main__': pass",
        "if __name__ == '__main__' == x: pass",
        "if name == '__main__': pass",
        "if __name__ == 'main': pass",
        "if __name__: pass",
        "while __name__ == '__main__': pass",
    ],
)
def test_another_condition_is_no_main_guard(text: str) -> None:
    """Its body may run where an answer does."""
    assert not is_main_guard(_first(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("def f(x=a, *, y=b): c", {"a", "b"}),
        ("@a\ndef f(): b", {"a"}),
        ("f = lambda x=a: b", {"f", "a"}),
        ("@a\nclass C(b, metaclass=c): d", {"a", "b", "c"}),
        ("[a for b in c]", {"c"}),
        ("[(a := b) for c in d]", {"a", "d"}),
        ("if a:\n    b\nelse:\n    c", {"a", "b", "c"}),
    ],
)
def test_the_nodes_of_one_scope_are_told_from_those_of_inner_ones(text: str, names: set[str]) -> None:
    """Defaults, decorators and bases are evaluated outside, and so is what a comprehension goes over."""
    assert _names_here(text) == names


def test_only_the_else_of_a_main_guard_belongs_to_a_module() -> None:
    """In a function the condition is an ordinary one."""
    text = "if __name__ == '__main__':\n    a\nelse:\n    b"
    assert _names_here(text, in_module=True) == {"b"}
    assert _names_here(text) == {"__name__", "a", "b"}


@pytest.mark.parametrize(("text", "chain"), [("a.b.c", ("a", "b", "c")), ("a", ("a",)), ("f().b", ()), ("1", ())])
def test_a_chain_begins_with_a_name(text: str, chain: tuple[str, ...]) -> None:
    """The names stand in the order of the text."""
    assert chain_of(_expression(text)) == chain


def test_the_names_that_an_assignment_binds_are_those_that_are_stored() -> None:
    """An index is read, an attribute binds no name."""
    (target,) = ast.parse("a, (b, *c), d[e], f.g = x").body[0].targets  # type: ignore[attr-defined]  # an assignment
    assert set(targets(target)) == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("text", "texts"),
    [("('a', 'b')", ("a", "b")), ("['a']", ("a",)), ("()", ()), ("('a', b)", None), ("('a', 1)", None), ("'ab'", None)],
)
def test_a_list_of_texts_is_known_if_all_of_them_are(text: str, texts: tuple[str, ...] | None) -> None:
    """A text is no list of its letters."""
    assert listed(_expression(text)) == texts


@pytest.mark.parametrize(("name", "holds"), [("__a__", True), ("__a", False), ("a__", False), ("____", False)])
def test_a_dunder_has_two_underscores_on_both_sides_of_a_name(name: str, holds: bool) -> None:
    """Python gives those a meaning."""
    assert is_dunder(name) is holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [("type(x)", True), ("x.__class__", True), ("x.type(y)", False), ("f(x)", False), ("x.shape", False)],
)
def test_the_class_of_a_value_is_asked_in_two_ways(text: str, holds: bool) -> None:
    """A method of that name is another thing."""
    assert is_class_of(_expression(text)) is holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("type(xs)(f(x) for x in xs)", True),
        ("type(xs)([1])", True),
        ("type(xs)()", True),
        ("type(xs)(ys)", False),
        ("type(xs)([1], [2])", False),
        ("type(xs)([1], key=1)", False),
    ],
)
def test_a_container_is_rebuilt_from_one_display(text: str, holds: bool) -> None:
    """A name could stand for a class."""
    assert rebuilds(_call(text)) is holds


@pytest.mark.parametrize(("text", "holds"), [("self", True), ("cls", True), ("other", False), ("self.x", False)])
def test_the_object_of_a_method_has_its_usual_names(text: str, holds: bool) -> None:
    """Other names may stand for anything."""
    assert is_self(_expression(text)) is holds


def test_attributes_of_ones_own_are_those_of_classes_and_of_self() -> None:
    """Set on another object, or only read, an attribute is not the answer's own."""
    text = """
class C:
    a = 1
    b: int
    if True:
        c = 2
    def d(self, other):
        self.e = self.read
        other.f = local = 3
def g(): pass
"""
    assert own_attributes(ast.parse(text)) >= {"a", "b", "c", "d", "e"}
    assert own_attributes(ast.parse(text)).isdisjoint({"read", "f", "g", "other"})


@pytest.mark.parametrize(
    "text",
    [
        "first\n{} = 1",
        "first\ndef {}(): pass",
        "first\ndef f({}): pass",
        "first\nimport a as {}",
        "first\nmatch x:\n    case {{**{}}}: pass",
        "first\ntry: pass\nexcept E as {}: pass",
    ],
)
def test_a_name_has_the_line_where_it_is_bound(text: str) -> None:
    """It is bound in many kinds of statements."""
    tree = ast.parse(text.format("name"))
    assert getattr(place_of(tree, "name"), "lineno", 1) > 1


def test_a_name_that_is_bound_nowhere_has_the_line_of_its_owner() -> None:
    """There is always something to point to."""
    owner = _first("def f(): pass")
    assert place_of(owner, "missing") is owner


def test_every_kind_of_parameter_is_listed() -> None:
    """Stars bind names too."""
    function = _first("def f(a, /, b, *c, d, **e): pass")
    assert isinstance(function, ast.FunctionDef)
    assert {parameter.arg for parameter in parameters(function.args)} == set("abcde")


def test_parameters_that_are_not_there_are_not_listed() -> None:
    """A function may have no stars."""
    function = _first("def f(a): pass")
    assert isinstance(function, ast.FunctionDef)
    assert [parameter.arg for parameter in parameters(function.args)] == ["a"]


@pytest.mark.parametrize(
    ("caught", "holds"),
    [
        ("", True),
        ("ImportError", True),
        ("(ValueError, ModuleNotFoundError)", True),
        ("Exception as e", True),
        ("ValueError", False),
        ("(KeyError, OSError)", False),
        ("errors.ImportError", False),
    ],
)
def test_a_failed_import_ends_up_in_a_handler_of_its_kind(caught: str, holds: bool) -> None:
    """Its kind is one of Python's own names."""
    statement = _first(f"try: pass\nexcept {caught}: pass")
    assert isinstance(statement, ast.Try)
    assert catches_imports(statement.handlers[0]) is holds


@pytest.mark.parametrize(
    ("body", "holds"),
    [
        ("A = 1", True),
        ("A: int = 1", True),
        ("A = auto()", True),
        ("A = enum.auto()", True),
        ("A = 1, 2", True),
        ("A = -1", True),
        ("A = 1 << 2", True),
        ("pass", False),
        ("A: int", False),
        ("A = f()", False),
        ("A = 1; del A", False),
        ("_ignore_ = ['A']; A = 1", False),
    ],
)
def test_an_enumeration_certainly_has_a_member(body: str, holds: bool) -> None:
    """A value that is computed may be no member, and one that is taken away is none."""
    node = _first(f"class C(Enum): {body}")
    assert isinstance(node, ast.ClassDef)
    assert has_members(node) is holds


def test_texts_are_found_in_lists_and_tables_of_arguments() -> None:
    """A function's own texts are looked at where the function is."""
    call = _call("f('a', ['b', 1], {'c': ('d',)}, lambda: 'e')")
    assert set(texts_in(call.args)) == {"a", "b", "c", "d"}


@pytest.mark.parametrize(
    ("template", "names"),
    [
        ("{0.a.b} {c.d!r}", ["a", "b", "d"]),
        ("{0[key].e}", ["key", "e"]),
        ("{0:{1.width}}", ["width"]),
        ("{0[1]} {:.3f} {{x.y}}", []),
        ("{0.a", []),
    ],
)
def test_the_attributes_that_a_template_reads(template: str, names: list[str]) -> None:
    """Formats within formats are read too; what `format` will not take reads nothing."""
    assert fields(template) == names
