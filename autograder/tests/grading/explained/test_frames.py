"""Exceptions of pandas and of its arrays, as several versions raise them."""

from __future__ import annotations

from autograder.grading.explained.frames import KINDS
from autograder.grading.explained.kind import Kind
from autograder.tests.grading.explained.examples import Example, each, each_kind, elsewhere, require_shown, require_told

EXAMPLES: dict[str, list[Example]] = {
    "mean of text": [
        "table.mean()",
        'pd.Series(["x", "y"], dtype=object).mean()',
        elsewhere("TypeError", "Could not convert ['xy'] to numeric"),
        elsewhere("TypeError", "Cannot perform reduction 'mean' with string dtype"),
    ],
    "text as a number": ['int("abc")', 'float("abc")', "table.astype(float)", 'np.array(["a"]).astype(float)'],
    "columns of unequal length": [
        'table["c"] = [1, 2, 3]',
        'table.columns = ["a"]',
        'pd.DataFrame({"a": [1], "b": [1, 2]})',
    ],
    "column of two dimensions": ['pd.DataFrame({"a": np.ones((2, 1))})', "pd.Series(np.ones((2, 1)))"],
    "one number for a table": ['pd.DataFrame({"a": 1})'],
    "missing as a whole number": ["pd.Series([1, None]).astype(int)", 'int(float("nan"))'],
    "index that cannot be changed": ['table.columns[0] = "c"'],
    "positions for iloc": ['table.iloc["a"]', 'table.iloc[:, "a"]'],
    "nothing to concatenate": ["pd.concat([])"],
    "list of tables expected": ["pd.concat(table)"],
    "nothing in common": ['pd.merge(table[["a"]], table[["b"]])'],
    "read-only array": [
        "np.broadcast_to(np.ones(3), (3, 3))[0] = 1",
        "a = np.ones(2); a.setflags(write=False); a[0] = 2",
    ],
    "empty file": ['pd.read_csv(io.StringIO(""))'],
    "table file": ['pd.read_csv(io.StringIO("a,b\\n1,2,3\\n1,2,3,4"))'],
    "second argument as dtype": ["np.ones(3, 4)", "np.zeros(2, 2)"],
    "copy of a table": [elsewhere("SettingWithCopyError", "A value is trying to be set on a copy of a slice")],
    "fillna by method": [elsewhere("ValueError", "Must specify a fill 'value' or 'method'.")],
}


@each(EXAMPLES)
def test_what_is_raised_is_recognised(mistake: str, example: Example) -> None:
    """The kind is found by the exception as it is raised, before all others."""
    require_told(mistake, example, KINDS)


@each_kind(KINDS)
def test_a_near_miss_is_not_recognised(kind: Kind) -> None:
    """The same text under another type, and another text under the same type, are of no such kind."""
    require_shown(kind, EXAMPLES)
