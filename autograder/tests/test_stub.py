"""Stubs: what the student starts from, and how it is told from an answer."""

from __future__ import annotations

import ast
import tracemalloc

import pytest

from autograder.catalogue import Exercise, exercises, find
from autograder.stub import generate, is_untouched

every_exercise = pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.slug)
to_write = pytest.mark.parametrize(
    "exercise", [e for e in exercises() if "NotImplementedError" in generate(e)], ids=lambda exercise: exercise.slug
)
RAISE = 'raise NotImplementedError("your code here | 在这里写代码")'


def functions_of(source: str) -> list[ast.FunctionDef]:
    """The functions at the top level of a program."""
    return [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]


@to_write
def test_holds_no_solution(exercise: Exercise) -> None:
    """Every function is its docstring and one line that says where to write, but where there is code to repair."""
    for function in functions_of(generate(exercise)):
        assert [ast.unparse(node) for node in function.body[1:]] == [ast.unparse(ast.parse(RAISE))]


@every_exercise
def test_holds_no_hints(exercise: Exercise) -> None:
    """No hint is in the stub, in either language."""
    text = generate(exercise)
    assert "HINTS" not in text
    assert not [hint for hint in exercise.hints if hint.en in text or hint.zh in text]


@every_exercise
def test_holds_no_explanation(exercise: Exercise) -> None:
    """The explanation, which is shown after passing, is not in the stub."""
    text = generate(exercise)
    assert "WHY" not in text
    assert exercise.why.en not in text
    assert exercise.why.zh not in text


@every_exercise
def test_holds_no_private_helpers(exercise: Exercise) -> None:
    """Names with an underscore belong to the solution."""
    assert [function.name for function in functions_of(generate(exercise))] == [
        function.name for function in exercise.functions
    ]


@every_exercise
def test_keeps_the_prompt(exercise: Exercise) -> None:
    """The stub starts with the title and the prompt, word for word."""
    solution = ast.parse(exercise.solution.read_text(encoding="utf-8"))
    assert ast.get_docstring(ast.parse(generate(exercise)), clean=False) == ast.get_docstring(solution, clean=False)


@every_exercise
def test_keeps_the_examples(exercise: Exercise) -> None:
    """Every function keeps its docstring with the examples."""
    docstrings = {function.name: ast.get_docstring(function) for function in functions_of(generate(exercise))}
    assert docstrings == {function.name: function.docstring for function in exercise.functions}


@every_exercise
def test_keeps_the_signature(exercise: Exercise) -> None:
    """Parameters, defaults and annotations are the solution's."""
    solution = {function.name: function for function in functions_of(exercise.solution.read_text(encoding="utf-8"))}
    for function in functions_of(generate(exercise)):
        assert ast.unparse(function.args) == ast.unparse(solution[function.name].args)


@every_exercise
def test_compiles(exercise: Exercise) -> None:
    """The stub is a Python program that ends with a newline."""
    text = generate(exercise)
    compile(text, exercise.file, "exec")
    assert text.endswith("\n")


@every_exercise
def test_fresh_stub_is_untouched(exercise: Exercise) -> None:
    """A generated stub has not been worked on."""
    assert is_untouched(exercise, generate(exercise))


@to_write
@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("    raise", "    # I have no idea yet\n    raise", id="comment added"),
        pytest.param("\n\n\n", "\n\n\n\n\n", id="blank lines added"),
        pytest.param("\n", "\r\n", id="windows line ends"),
        pytest.param("    >>> ", "    My own words.\n    >>> ", id="docstrings edited"),
    ],
)
def test_edits_that_answer_nothing(exercise: Exercise, before: str, after: str) -> None:
    """Comments, blank lines and docstrings are no attempt."""
    edited = generate(exercise).replace(before, after)
    assert edited != generate(exercise)
    assert is_untouched(exercise, edited)


@every_exercise
def test_docstring_removed_is_untouched(exercise: Exercise) -> None:
    """A student who deletes the examples has answered nothing."""
    tree = ast.parse(generate(exercise))
    for function in tree.body:
        if isinstance(function, ast.FunctionDef):
            function.body = function.body[1:]
    assert is_untouched(exercise, ast.unparse(tree))


@every_exercise
def test_solution_is_an_answer(exercise: Exercise) -> None:
    """The solution is not a stub."""
    assert not is_untouched(exercise, exercise.solution.read_text(encoding="utf-8"))


@to_write
@pytest.mark.parametrize(
    "body",
    [
        "return None",
        "pass",
        "...",
        "raise NotImplementedError",
        f"print('hello')\n    {RAISE}",
        f"if False:\n        {RAISE}",
    ],
)
def test_any_other_body_is_an_answer(exercise: Exercise, body: str) -> None:
    """Any other text in place of the line is an attempt, however poor."""
    assert not is_untouched(exercise, generate(exercise).replace(RAISE, body))


def test_half_an_answer_is_an_answer() -> None:
    """One of two functions written is an attempt."""
    exercise = find("numpy_bridge")
    assert not is_untouched(exercise, generate(exercise).replace(RAISE, "return x.numpy()", 1))


def test_a_helper_is_an_answer() -> None:
    """Code next to the function is an attempt too."""
    exercise = find("slices")
    assert not is_untouched(exercise, generate(exercise) + "\n\ndef helper():\n    return 1\n")


def test_stub_of_another_exercise_is_an_answer() -> None:
    """Every exercise has a stub of its own."""
    assert not is_untouched(find("slices"), generate(find("accumulate")))


def test_a_huge_file_is_an_answer() -> None:
    """It is not even parsed, which would take a thousand times its size in memory."""
    stub = generate(find("slices"))
    assert is_untouched(find("slices"), stub + "#" * 10_000)
    tracemalloc.start()
    assert not is_untouched(find("slices"), stub + "0\n" * 100_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2**22


def test_looking_warns_of_nothing(recwarn: pytest.WarningsRecorder) -> None:
    """A student's bad escape sequence is not a warning of the grader."""
    assert not is_untouched(find("slices"), "NotImplementedError = '\\d'")
    assert not recwarn.list


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("", id="empty"),
        pytest.param("def slices(x:\n    raise NotImplementedError\n", id="unclosed bracket"),
        pytest.param("raise NotImplementedError\0", id="NUL"),
        pytest.param("\ud800 NotImplementedError", id="lone surrogate"),
        pytest.param("# NotImplementedError\n" + "(" * 5_000, id="deep brackets"),
        pytest.param("# NotImplementedError\nx = " + "-" * 100_000 + "1", id="deep signs"),
        pytest.param("# NotImplementedError\nx" + ".y" * 100_000, id="deep attributes"),
        pytest.param("# NotImplementedError\nx = " + "9" * 10_000, id="huge number"),
    ],
)
def test_broken_text_is_an_answer(source: str) -> None:
    """Text that is not a program is an attempt. Looking at it raises nothing."""
    assert not is_untouched(find("slices"), source)
