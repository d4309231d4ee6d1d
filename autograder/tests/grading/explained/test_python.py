"""Exceptions of Python itself, as it raises them."""

from __future__ import annotations

from autograder.grading.explained.kind import Kind
from autograder.grading.explained.python import KINDS, OWN
from autograder.tests.grading.explained.examples import Example, each, each_kind, require_shown, require_told

EXAMPLES: dict[str, list[Example]] = {
    "index out of range": ["[1, 2][5]", "x.shape[1]"],
    "None in a computation": ["None + 1", "x + None", "None()", "len(None)", "for _ in None: pass"],
    "not subscriptable": ["(5)[0]", "{1, 2}[0]", "(1, 2)[0] = 3", '"abc"[0] = "d"'],
    "not callable": ["5()", "x.numpy().size()", "[1](2)"],
    "not iterable": ["for _ in 5: pass", "a, b = 5", "sum(5)"],
    "no length": ["len(5)"],
    "unhashable": ["{[]: 1}", "hash([])", "{(1, []): 1}"],
    "operands of other types": ['"a" + 1', "[1] + 1", "[1] - [2]", '1 < "a"', '-"a"', "[1] * 1.5"],
    "index of a list": ["[1, 2][1.5]", "[[1]][0, 0]", "(1, 2)['a']"],
    "too many to unpack": ["a, b = 1, 2, 3", "a, b, c = 1, 2", "m, n = x.shape"],
    "not in the list": ["[1, 2].index(7)", "[1].remove(7)"],
    "divided by zero": ["1 / 0", "1 % 0", "1.0 // 0"],
    "outside the domain": ["math.sqrt(-1)", "math.log(0)"],
    "number too large": ["math.exp(1000)", "2.0**10000", 'int(float("inf"))'],
    "end of an iterator": ["next(iter([]))"],
    "endless recursion": ["def f(n): return f(n)\nf(1)"],
    "file not found": ['open("nope.csv")', 'pd.read_csv("nope.csv")', 'torch.load("nope.pt")'],
    "not JSON": ['json.loads("{a}")', 'json.loads("")'],
    "file in another encoding": ['b"\\xff".decode()'],
    "own assert": ["assert x.sum() == 0", 'assert len(x) == 3, "three"'],
    "own NotImplementedError": ["raise NotImplementedError", 'raise NotImplementedError("later")'],
    "own exception": ['raise ValueError("no")', "raise RuntimeError"],
}


@each(EXAMPLES)
def test_what_is_raised_is_recognised(mistake: str, example: Example) -> None:
    """The kind is found by the exception as it is raised, before all others."""
    require_told(mistake, example, (*OWN, *KINDS))


@each_kind((*OWN, *KINDS))
def test_a_near_miss_is_not_recognised(kind: Kind) -> None:
    """The same text under another type, and another text under the same type, are of no such kind."""
    require_shown(kind, EXAMPLES)
