"""Hidden checks of ``fill_missing``."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from autograder.grader import Answer, Call, Found, Traps, check, say, trap, whole

GAP = np.nan
ZERO = (
    "the gaps hold 0. A zero is a measurement too; what does the column usually hold?",
    "空缺里填的是 0。0 也是一个测量值；这一列通常是多少？",
    "filled with 0",
)
MEDIAN = (
    "the gaps hold the column's median; the task asks for the mean.",
    "空缺里填的是中位数；题目要的是均值。",
    "median",
)
COUNTED = (
    "the sum was divided by the number of rows, and the gaps count among them; how many numbers were added?",
    "和除以了行数，而空缺也算在行数里；加起来的有几个数？",
    "gaps counted",
)
COMPLETE_ROWS = (
    "the gaps hold a mean, but only of those rows in which nothing is missing; each number counts.",
    "空缺里填的是均值，但只算了没有缺失的行；这一列已有的数都要算。",
    "complete rows only",
)
ONE_MEAN = (
    "all gaps hold one number, the mean of the whole table; each column has a mean of its own.",
    "所有空缺填的是同一个数，整张表的均值；每一列有自己的均值。",
    "one mean for all columns",
)
OF_THE_ROW = (
    "the gaps hold the mean of their row; the task asks for the mean of the column.",
    "空缺里填的是所在行的均值；题目要的是所在列的均值。",
    "mean of the row",
)
NO_TEXT = (
    "the text columns are gone; they should stay as they are.",
    "文本列不见了；它们应当原样留下。",
    "text dropped",
)
DROPPED = (
    "rows or columns with gaps were dropped; they should be filled, and everything else kept.",
    "有空缺的行或列被删掉了；应当填补，其余都要保留。",
    "dropna",
)
BESIDE = (
    "the gaps hold what stands next to them; the task asks for the mean of all numbers of the column.",
    "空缺里填的是列中相邻的数；题目要的是整列数的均值。",
    "filled from beside",
)
NOT_FILLED = (
    "the gaps are still there. Most pandas calls return a new object and do not change theirs; and with "
    "copy-on-write, a column taken out as `df[c]` is such an object too, so that `inplace=True` on it does "
    "not reach the table. Which table do the filled columns go into?",
    "空缺还在。大多数 pandas 调用返回新对象，原来的不变；在写时复制之下，用 `df[c]` 取出的列也是新对象，"
    "对它用 `inplace=True` 到不了原表。填好的列放进了哪张表？",
    "not filled",
)
ONE_COLUMN = (
    "the gaps of one column only are filled; each numeric column has a mean of its own.",
    "只填了一列的空缺；每个数值列都有自己的均值。",
    "one column only",
)
OTHER_FILLING = (
    "all is right but what the gaps hold: that is not the mean of the column's other numbers, to the last digit.",
    "除了空缺里填的都对：填的不是该列其余各数的均值（要精确到最后一位）。",
    "other filling",
)


def numbers() -> pd.DataFrame:
    """Return numeric columns whose mean is neither 0 nor the median, with a row index of its own."""
    a, b = whole(1, 50), whole(60, 90)
    return pd.DataFrame(
        {"Area": [a + 1.0, GAP, a + 2.5, a + 30.0, GAP], "Floors": [GAP, b + 0.5, b + 8.0, GAP, b + 1.0]},
        index=[whole(100, 199), 7, 3, 250, 11],
    )


def filled_by(frame: pd.DataFrame, values: pd.Series) -> pd.DataFrame:
    def with_its_value(column: pd.Series) -> pd.Series:
        name = str(column.name)
        return column.where(column.notna(), values[name]) if name in values else column

    return frame.apply(with_its_value)


def filled(answer: Answer, frame: pd.DataFrame) -> Call:
    return judged(answer.fill_missing(frame), frame)


def judged(call: Call, frame: pd.DataFrame) -> Call:
    assert call.error is None or "KeyError" not in call.error.bases, say(
        "a column is looked for under a name that this table does not have: names differ from table to table. "
        "Which columns hold numbers?",
        "按名字找的列，这张表里没有：各表的列名不同。哪些列装的是数？",
        "hard-coded names",
    )
    expected = filled_by(frame, frame.select_dtypes("number").mean())
    return call.gives(expected, traps=lambda: _traps(call.found, frame, expected))


def _traps(found: Found, frame: pd.DataFrame, expected: pd.DataFrame) -> Traps:
    numeric = frame.select_dtypes("number")
    for values, told in _other_numbers(numeric):
        yield trap(filled_by(frame, values), *told)
    yield trap(with_columns(frame, numeric.apply(lambda column: column.fillna(numeric.mean(axis=1)))), *OF_THE_ROW)
    yield trap(expected[list(numeric)], *NO_TEXT)
    for kept in (frame, expected):
        for dropped in (kept.dropna(), kept.dropna(axis=1), frame.dropna(subset=list(numeric))):
            yield trap(dropped, *DROPPED)
    for beside in (numeric.ffill(), numeric.bfill(), numeric.ffill().bfill(), numeric.bfill().ffill()):
        yield trap(with_columns(frame, beside), *BESIDE)
    for beside in (numeric.interpolate(), numeric.interpolate(limit_direction="both")):
        yield trap(with_columns(frame, beside), *BESIDE)
    yield trap(frame, *NOT_FILLED)
    for name in numeric:
        yield trap(filled_by(frame, numeric.mean().filter([name])), *ONE_COLUMN)
    seen = found.table
    if seen is not None and seen.shape == frame.shape:
        aligned = seen.set_axis(expected.index).set_axis(expected.columns, axis=1)
        yield trap(expected.where(frame.notna(), aligned), *OTHER_FILLING)


def _other_numbers(numeric: pd.DataFrame) -> Iterator[tuple[pd.Series, tuple[str, str, str]]]:
    """Yield numbers for each column that a known mistake fills in."""
    yield numeric.mean() * 0, ZERO
    yield numeric.median(), MEDIAN
    yield numeric.sum() / len(numeric), COUNTED
    yield numeric.dropna().mean(), COMPLETE_ROWS
    yield numeric.mean() * 0 + numeric.stack().mean(), ONE_MEAN


def with_columns(frame: pd.DataFrame, columns: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(**{str(name): column for name, column in columns.items()})


@check(points=1, gate=True)
def test_fills_numbers_with_the_mean(answer: Answer) -> None:
    """Each missing number becomes its column's mean | 每个缺失的数变成该列的均值"""
    filled(answer, numbers())
    if not answer.is_first:
        return
    filled(answer, numbers()[["Floors"]].set_axis(list("cafbe")))
    filled(answer, numbers().fillna(1.5))
    repeated = numbers().set_axis([7, 3, 7, 7, 11])
    raises = say(
        "a table in which rows share a label raises: labels are not row numbers, and `loc` and `reindex` go by labels. "
        "Work on whole columns.",
        "有几行标签相同的表会报错：标签不是行号，而 `loc`、`reindex` 是按标签来的。请对整列操作。",
        "reads by label",
    )
    answer.fill_missing(repeated).accepts(raises).gives(filled_by(repeated, repeated.mean()))


@check(points=2)
def test_leaves_text_alone(answer: Answer) -> None:
    """Text columns keep their text and their gaps | 文本列的文字和空缺都不动"""
    frame = numbers()
    frame.insert(1, "Street", ["Pave", None, "Grvl", None, "Pave"])
    frame["Roof"] = ["Hip", "Gable", "Hip", "Flat", "Hip"]
    raises = say(
        "a table with text columns raises: text has no mean. Take the means of the numeric columns only, and ask "
        "pandas which those are: the dtype of text is `object` in pandas 2 and `str` in pandas 3.",
        "表里有文本列就报错：文本没有均值。只取数值列的均值，哪些是数值列要问 pandas："
        "文本的 dtype 在 pandas 2 里是 `object`，在 pandas 3 里是 `str`。",
        "mean over text",
    )
    call = answer.fill_missing(frame).accepts(raises)
    street = call.found.column("Street")
    assert street is None or len(street) < len(frame) or street.isna().any(), say(
        "the gaps in a text column were filled; they should stay gaps.",
        "文本列的空缺被填上了；它们应当保持空缺。",
        "text filled",
    )
    judged(call, frame)
    if not answer.is_first:
        return
    only_text = pd.DataFrame({"Street": ["Pave", None], "Lot": ["12", "7"]})
    answer.fill_missing(only_text).gives(only_text)
    frame["Lot"] = ["12", None, "7", "7", "305"]  # text, though it looks like numbers
    filled(answer, frame)


@check(points=1)
def test_whole_numbers_stay_whole(answer: Answer) -> None:
    """A whole-number column without gaps stays whole | 没有空缺的整数列仍是整数"""
    frame = numbers()
    frame["Rooms"] = [5 * whole(1, 9) + (row == 0) for row in range(5)]  # the mean is not a whole number
    raises = say(
        "a column of whole numbers without gaps makes it raise: its mean has a fraction, and was written into it. "
        "Such a column needs nothing.",
        "有一列是没有空缺的整数时会报错：均值带小数，却要写进这一列。这样的列什么也不用填。",
        "mean into whole numbers",
    )
    judged(answer.fill_missing(frame).accepts(raises), frame)


@check(points=1)
def test_all_missing_stays_missing(answer: Answer) -> None:
    """A column without any number stays missing | 一个数也没有的列保持缺失"""
    frame = numbers()
    frame.insert(0, "Pool", [GAP] * len(frame))
    call = answer.fill_missing(frame).returns()
    assert call.found.table is None or "Pool" in call.found.table, say(
        "a column without any number disappeared; it should stay, and stay missing.",
        "一个数也没有的列不见了；它应当留下，并保持缺失。",
        "all-missing column dropped",
    )
    pool = call.found.column("Pool")
    assert pool is None or pool.isna().all(), say(
        "a column without any number was filled; it has no mean, and should stay missing.",
        "一个数也没有的列被填上了；它没有均值，应当保持缺失。",
        "all-missing column filled",
    )
    judged(call, frame)
