"""Hidden checks of ``encode_both``."""

from typing import Any

import numpy as np
import pandas as pd

from autograder.grader import Answer, Call, Feedback, Wrong, check, same, say, whole

GAP = np.nan
Tables = tuple[pd.DataFrame, pd.DataFrame]


def houses(*columns: str) -> Tables:
    """Return two tables with the same texts in other orders, each under its own labels. Some sort after ``nan``."""
    train = {
        "street": ["tar", None, "gravel", "tar", "mud"],
        "area": [whole(20, 90) + 0.75, 61.25, whole(20, 90) + 0.5, GAP, whole(20, 90) + 0.25],
        "roof": ["hip", "flat", "slate", "hip", None],
        "rooms": [whole(2, 9) for _ in range(5)],
    }
    test = {
        "street": ["mud", "tar", None, "gravel"],
        "area": [GAP, whole(20, 90) + 0.5, 8.5, whole(20, 90) + 0.125],
        "roof": [None, "slate", "hip", "flat"],
        "rooms": [whole(2, 9) for _ in range(4)],
    }
    chosen = [name for name in train if name in columns or not columns]
    return (
        pd.DataFrame(train, index=[whole(100, 199), 7, 3, 250, 11])[chosen],
        pd.DataFrame(test, index=[40, whole(300, 399), 31, 5])[chosen],
    )


def with_column(table: pd.DataFrame, name: str, *texts: Any) -> pd.DataFrame:
    return table.assign(**{name: list(texts)})


def together(train: pd.DataFrame, test: pd.DataFrame) -> Tables:
    encoded = pd.get_dummies(pd.concat([train, test]), dummy_na=True, dtype=float).astype("float32")
    return encoded.iloc[: len(train)], encoded.iloc[len(train) :]


def encoded(answer: Answer, train: pd.DataFrame, test: pd.DataFrame) -> None:
    judged(answer.encode_both(train, test), train, test)


def judged(call: Call, train: pd.DataFrame, test: pd.DataFrame) -> None:
    expected = together(train, test)
    assert call.error is None or "KeyError" not in call.error.bases, say(
        "a column is looked for under a name that these tables do not have: names differ from table to table. Which "
        "columns hold text?",
        "按名字找的列，这两张表里没有：各表的列名不同。哪些列装的是文本？",
        "hard-coded names",
    )
    call.returns()
    tables = [part.table for part in call.found.parts]
    seen = [table for table in tables if table is not None]
    if len(seen) == len(tables) == len(expected):
        found = _other_kinds(seen)
        if not all(map(same, seen, expected)):
            found = _other_columns(seen, train, test) or found or _other_rows(seen, expected)
        if found:
            raise Wrong(found)
    call.gives(expected)


def _other_columns(seen: list[pd.DataFrame], train: pd.DataFrame, test: pd.DataFrame) -> Feedback | None:
    """Say what is wrong with the columns, or None if they are right or wrong in an unknown way."""
    right = list(map(str, together(train, test)[0]))
    first, second = ([str(name) for name in table] for table in seen)
    if first == second == right:
        return None
    numbers = list(map(str, train.select_dtypes("number")))
    texts = [str(name) for name in train if name not in numbers]
    if not set(numbers) <= set(first) & set(second):
        return say(
            "a numeric column is not there any more; numeric columns stay, and only text is encoded.",
            "有数值列不见了；数值列应当留着，只有文本才编码。",
            "numbers encoded",
        )
    if set(texts) & (set(first) | set(second)):
        return say("there are text columns left.", "还有文本列没有换掉。", "not encoded")
    if first == second and not set(right) - set(first):
        return _of_order(first, right)
    return _of_missing(first, second, texts, right) or _of_values(first, second, train, test)


def _of_order(names: list[str], right: list[str]) -> Feedback | None:
    if sorted(names) == sorted(right):
        return say(
            "the columns are the right ones in another order: numeric columns first, then the flags of one text column "
            "after the other, the values of each sorted and `_nan` last.",
            "列都对，只是次序不对：先是数值列，然后逐个文本列排列标志，各个值按顺序，`_nan` 在最后。",
            "column order",
        )
    return None


def _of_missing(first: list[str], second: list[str], texts: list[str], right: list[str]) -> Feedback | None:
    flags = {f"{name}_nan" for name in texts}
    if not flags & set(first + second):
        return say(
            "no column says where the text is missing: each text column has a flag `_nan` too, even when nothing is "
            "missing.",
            "没有哪一列表示文本缺失：每个文本列还有一列 `_nan`，哪怕没有缺失也要有。",
            "no NaN column",
        )
    if flags & set(right) - set(first) & set(second):
        return say(
            "a text column lacks its flag `_nan`; it is there even when nothing is missing.",
            "有文本列少了 `_nan` 这一列；哪怕没有缺失也要有。",
            "no NaN column",
        )
    return None


def _of_values(first: list[str], second: list[str], train: pd.DataFrame, test: pd.DataFrame) -> Feedback | None:
    alone = [list(pd.get_dummies(table, dummy_na=True)) for table in (train, test)]
    if first != second:
        return say(
            "the two tables have different columns: each has flags only for its own values. A value of either table "
            "has a column in both.",
            "两张表的列不一样：各自只有自己的值的标志。任何一张表里的值，在两张表里都要有一列。",
            "columns differ",
        )
    if first == list(pd.get_dummies(pd.concat([train, test]), dummy_na=True, drop_first=True)):
        return say(
            "the first value of each text column has no flag.",
            "每个文本列的第一个值没有标志。",
            "first level dropped",
        )
    if first == alone[0]:
        return say(
            "a value that only `test` holds has no column: its flags are lost. A value of either table has a column in "
            "both.",
            "只在 `test` 里出现的值没有自己的列，它的标志丢了。任何一张表里的值，在两张表里都要有一列。",
            "test's categories lost",
        )
    if first == [name for name in alone[1] if name in first] or set(first) == set(alone[0]) & set(alone[1]):
        return say(
            "values that only one of the tables holds have no column; a value of either table has one in both.",
            "只在一张表里出现的值没有自己的列；任何一张表里的值，在两张表里都要有一列。",
            "categories of one table lost",
        )
    return None


def _other_kinds(seen: list[pd.DataFrame]) -> Feedback | None:
    dtypes = [str(dtype).lower() for table in seen for dtype in table.dtypes]
    if any(dtype.startswith("bool") for dtype in dtypes):
        return say(
            "there are bools among the columns. Every column is float32, the flags too.",
            "列里有 bool。所有列都应当是 float32，标志列也一样。",
            "bool left",
        )
    if any(dtype != "float32" for dtype in dtypes):
        return say(
            "not every column is float32: all are, the numeric ones too.",
            "不是所有列都是 float32：全部都应当是，数值列也一样。",
            "not float32",
        )
    return None


def _other_rows(seen: list[pd.DataFrame], expected: Tables) -> Feedback | None:
    lengths = [len(table) for table in seen]
    if lengths != [len(table) for table in expected]:
        return say(
            f"the two tables have {lengths[0]} and {lengths[1]} rows: not as many as those that were given. A label "
            "may stand in both tables, so take them apart by position.",
            f"两张表有 {lengths[0]} 行和 {lengths[1]} 行，与给出的表不同。同一个标签可能两张表里都有，请按位置拆开。",
            "rows mixed up",
        )
    for table, right in zip(seen, expected, strict=True):
        if right.isna().any(axis=None) and not table.isna().any(axis=None):
            return say(
                "the gaps in a numeric column were filled; encoding leaves them.",
                "数值列的空缺被填上了；编码时应当让它们留着。",
                "numbers filled",
            )
        flags = [name for name in right if str(name).endswith("_nan")]
        if right[flags].any(axis=None) and not table.reindex(columns=flags).any(axis=None):
            return say(
                "the flags `_nan` are 0 everywhere; where a text is missing its flag is 1.",
                "`_nan` 这些标志处处是 0；文本缺失的地方，它的标志应当是 1。",
                "missing not flagged",
            )
        if not same(table, right) and _sorted_rows(table) == _sorted_rows(right):
            return say(
                "the rows of a table are all there, but in another order or under other labels than before.",
                "表里的行一行不少，但次序或行标签变了。",
                "rows mixed up",
            )
    return None


def _sorted_rows(table: pd.DataFrame) -> list[list[float]]:
    return sorted(table.fillna(-1).to_numpy().tolist())


@check(points=2, gate=True)
def test_encodes_both(answer: Answer) -> None:
    """Each text column becomes float32 flags, missing among them | 每个文本列变成 float32 的标志列，缺失也算一类"""
    encoded(answer, *houses("street", "rooms"))
    if answer.is_first:
        encoded(answer, *houses("street", "roof"))


@check(points=2)
def test_both_have_the_same_columns(answer: Answer) -> None:
    """A value of one table has its column in both | 只在一张表里出现的值，两张表里都有一列"""
    train, test = houses("street", "rooms")
    lost = with_column(train, "street", "tar", None, "gravel", "tar", "mud")
    new = with_column(test, "street", "mud", "bog", None, "u")
    for given in answer.cases((lost, new), (new, lost)):
        encoded(answer, *given)
    if answer.is_first:
        encoded(answer, train.iloc[:3], test.iloc[:1])
        lots = with_column(lost, "lot", "12", "7", None, "8", "b"), with_column(new, "lot", "7", None, "Z", "12")
        encoded(answer, *lots)


@check(points=1)
def test_flags_missing_where_nothing_is(answer: Answer) -> None:
    """Each text column has `_nan`, last, in both tables | 每个文本列在两张表里都有 `_nan`，排在最后"""
    train, test = houses("street", "rooms")
    full = (
        train.assign(street=["tar", "mud", "gravel", "tar", "mud"]),
        test.assign(street=["mud", "tar", "gravel", "tar"]),
    )
    for given in answer.cases(full, (full[0], test), (train, full[1])):
        encoded(answer, *given)


@check(points=1)
def test_leaves_numbers_alone(answer: Answer) -> None:
    """Numeric columns come first, with their values and gaps | 数值列在前，值和空缺都不变"""
    encoded(answer, *houses())


@check(points=1)
def test_keeps_rows_and_labels(answer: Answer) -> None:
    """Rows and labels stay, also where both tables have the same | 行和标签都不变，两张表标签相同时也一样"""
    train, test = houses("street", "rooms")
    shared = [11, 7, 4, 3]
    encoded(answer, train.set_axis([7, 3, 4, 250, 11]), test.set_axis(shared))
    if answer.is_first:
        encoded(answer, train.reset_index(drop=True), test.reset_index(drop=True))
