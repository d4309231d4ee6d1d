"""Hidden checks of ``encode_categories``."""

from typing import Any

import numpy as np
import pandas as pd

from autograder.grader import Answer, Call, Feedback, Wrong, check, same, say, whole

GAP = np.nan


def houses() -> pd.DataFrame:
    """Return text columns among numeric ones, both with gaps and without. Some values sort after ``nan``."""
    return pd.DataFrame(
        {
            "street": ["tar", None, "gravel", "tar", None, "mud"],
            "area": [whole(20, 90) + 0.75, 61.25, whole(20, 90) + 0.5, 70.125, 8.5, whole(20, 90) + 0.25],
            "roof": ["hip", "flat", "slate", "hip", "slate", "flat"],
            "rooms": [whole(2, 9) for _ in range(6)],
            "garden": [GAP, whole(20, 90) + 0.5, GAP, 3.0, 8.0, GAP],
            "fence": [None, "wood", None, "wood", "stone", "brick"],
        },
        index=[whole(100, 199), 7, 3, 250, 11, 4],
    )


def encoded(answer: Answer, frame: pd.DataFrame) -> None:
    judged(answer.encode_categories(frame), frame)


def judged(call: Call, frame: pd.DataFrame) -> None:
    expected = pd.get_dummies(frame, dummy_na=True, dtype=int)
    assert call.error is None or "KeyError" not in call.error.bases, say(
        "a column is looked for under a name that this table does not have: names differ from table to table. "
        "Which columns hold text?",
        "按名字找的列，这张表里没有：各表的列名不同。哪些列装的是文本？",
        "hard-coded names",
    )
    call.returns()
    seen = call.found.table
    if seen is not None and not call.found.equals(expected) and (mistake := _mistake(seen, frame, expected)):
        raise Wrong(mistake)
    call.gives(expected)


def _mistake(seen: pd.DataFrame, frame: pd.DataFrame, expected: pd.DataFrame) -> Feedback | None:
    numbers = frame.select_dtypes("number")
    texts = [name for name in frame if name not in numbers]
    flags = [name for name in expected if name not in numbers]
    if same(seen, expected.astype(dict.fromkeys(flags, bool))):
        return say(
            "the flags are bools; the task asks for the whole numbers 0 and 1.",
            "标志是 bool；题目要的是整数 0 和 1。",
            "bool left",
        )
    if sorted(map(str, seen)) == sorted(map(str, frame)):
        if len(seen.select_dtypes("number").columns) == len(seen.columns):
            return say(
                "the categories are numbered, and that puts them in an order that they do not have. "
                "Give each a column of its own.",
                "类别被编了号，这等于给它们排了本来没有的顺序。请给每个类别单独一列。",
                "categories numbered",
            )
        return say("the text columns are still there.", "文本列还在。", "not encoded")
    if list(seen) == list(numbers):
        return say(
            "the text columns are gone, and nothing took their place.",
            "文本列没有了，也没有东西来代替它们。",
            "text dropped",
        )
    if found := _known(_whole(seen), frame, texts):
        return found
    if any(_stands_for_gaps(seen, frame[name], f"{name}_") for name in texts) or same(
        _whole(seen), pd.get_dummies(_filled(frame, texts), dtype=int)
    ):
        return say(
            "missing text has a flag under a value that was filled in: "
            "that makes it look like a text that the table holds. Leave the gaps to the encoding, and its flag last.",
            "缺失的文本记在了填进去的某个值名下：看起来就像表里真有这个值。空缺请留给编码来处理，它的标志放在最后。",
            "text filled first",
        )
    return None


def _stands_for_gaps(seen: pd.DataFrame, text: pd.Series, prefix: str) -> bool:
    """True when a row without text has the flag of some text."""
    gaps = text.isna().tolist()
    return any(gaps) and any(
        str(name).startswith(prefix) and str(name).lower() != f"{prefix}nan" and _meet(column.tolist(), gaps)
        for name, column in seen.items()
    )


def _meet(flags: list[Any], gaps: list[bool]) -> bool:
    return len(flags) == len(gaps) and any(flag == 1 and gap for flag, gap in zip(flags, gaps, strict=True))


def _filled(frame: pd.DataFrame, texts: list[Any]) -> pd.DataFrame:
    return frame.assign(**{name: frame[name].fillna("nan") for name in texts})


def _whole(seen: pd.DataFrame) -> pd.DataFrame:
    """Return the table with 0 and 1 for bools, a second mistake that should not hide the first."""
    return seen.astype({name: int for name, column in seen.items() if column.dtype == bool})


def _known(seen: pd.DataFrame, frame: pd.DataFrame, texts: list[Any]) -> Feedback | None:
    if same(seen, pd.get_dummies(frame, dtype=int)):
        return say(
            "no column says where the text is missing: missing is a category of its own, even where it does not occur.",
            "没有哪一列表示文本缺失：缺失自成一类，哪怕一个也没有。",
            "no NaN column",
        )
    if any(same(seen, pd.get_dummies(frame, dummy_na=na, drop_first=True, dtype=int)) for na in (True, False)):
        return say(
            "the first category of each text column has no flag.",
            "每个文本列的第一个类别没有标志。",
            "first level dropped",
        )
    if any(same(seen, pd.get_dummies(frame, dummy_na=na, columns=list(frame), dtype=int)) for na in (True, False)):
        return say(
            "the numeric columns were encoded too; they should stay as they are.",
            "数值列也被编码了；它们应当保持原样。",
            "numbers encoded",
        )
    used = [name for name in texts if frame[name].isna().any()]
    kept = pd.get_dummies(frame, dummy_na=True, dtype=int).drop(
        columns=[f"{name}_nan" for name in texts if name not in used]
    )
    if same(seen, kept):
        return say(
            "a text column in which nothing is missing has no flag for missing. "
            "The next table may need it, and tables should end up with the same columns.",
            "没有缺失的文本列少了表示缺失的标志。下一张表可能要用到，各张表的列应当一致。",
            "no NaN column",
        )
    return None


@check(points=1, gate=True)
def test_gives_flags(answer: Answer) -> None:
    """A flag of 0 and 1 for each category, missing among them | 每个类别一个取 0 和 1 的标志，缺失也算一类"""
    encoded(answer, houses()[["rooms", "street"]])


@check(points=1)
def test_leaves_numbers_alone(answer: Answer) -> None:
    """Numeric columns come first, with their values, gaps and types | 数值列在前，值、空缺和类型都不变"""
    frame = houses()[["street", "area", "rooms", "garden"]]
    call = answer.encode_categories(frame)
    area, garden = call.found.column("area"), call.found.column("garden")
    cast = call.refused or (area is not None and pd.api.types.is_integer_dtype(area.dtype))
    assert not cast, say(
        "a table with fractions and gaps among its numbers raises, or comes back cut: "
        "the numeric columns were cast along with the flags. Only the flags need another type.",
        "表中的数有小数和空缺时会报错，或者小数被截掉：数值列和标志列一起被转换了。要换类型的只有标志列。",
        "numbers cast",
    )
    assert garden is None or garden.isna().any(), say(
        "the gaps in a numeric column were filled; encoding should leave them.",
        "数值列的空缺被填上了；编码时应当让它们留着。",
        "numbers filled",
    )
    judged(call, frame)


@check(points=1)
def test_flags_missing_where_nothing_is(answer: Answer) -> None:
    """A text column without gaps has a flag for missing too, all 0 | 没有空缺的文本列也有缺失标志，全为 0"""
    for frame in answer.cases(houses()[["roof", "area"]], houses()[["rooms", "street", "roof"]]):
        encoded(answer, frame)


@check(points=1)
def test_takes_any_table(answer: Answer) -> None:
    """Many columns, only text, one row | 很多列、只有文本、只有一行"""
    encoded(answer, houses())
    if not answer.is_first:
        return
    encoded(answer, houses()[["rooms", "street"]].set_axis([7, 3, 7, 7, 11, 3]))
    lots = pd.DataFrame(
        {"Lot": ["9", "10", None, "9", "Z", "b"], "pool_size": ["small pool", None, "", "L", "", "a_b"]}
    )
    encoded(answer, lots.assign(area=[whole(20, 90) + 0.5 for _ in range(6)]))  # text, though it looks like numbers
    encoded(answer, houses()[["street", "fence"]])
    encoded(answer, houses()[["roof", "area"]].iloc[2:3])
