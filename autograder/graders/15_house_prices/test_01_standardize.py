"""Hidden checks of ``standardize``."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from autograder.grader import Answer, Call, Found, Traps, check, say, trap, whole

GAP = np.nan
Tables = tuple[pd.DataFrame, pd.DataFrame]
Told = tuple[str, str, str]

OF_BOTH = (
    "mean and standard deviation were taken over the rows of both tables. What is to be predicted must have no say in "
    "the scale: take them only from `train`.",
    "均值和标准差是把两张表合在一起算的。要预测的数据不能参与决定尺度：只从 `train` 里取。",
    "statistics of both tables",
)
OF_EACH = (
    "`test` was scaled with its own mean or standard deviation: then the same house has other numbers in the two "
    "tables. Both take those of `train`.",
    "`test` 用了它自己的均值或标准差：同样的房子在两张表里就成了不同的数。两张表都要用 `train` 的。",
    "statistics of its own",
)
POPULATION = (
    "the squares were divided by n; pandas' `std` divides by n − 1.",
    "平方和除以了 n；pandas 的 `std` 除以的是 n − 1。",
    "population standard deviation",
)
VARIANCE = (
    "the numbers were divided by the variance; take its root, the standard deviation.",
    "除以的是方差；应当除以它的平方根，也就是标准差。",
    "variance",
)
NOT_DIVIDED = (
    "the mean is subtracted, and nothing is divided by the standard deviation.",
    "减去了均值，但没有除以标准差。",
    "not divided",
)
NOT_CENTRED = (
    "the numbers are divided by the standard deviation, but no mean was subtracted.",
    "除以了标准差，但没有减去均值。",
    "mean not subtracted",
)
SPAN = (
    "the numbers were scaled by the smallest and the largest of the column; the task asks for mean and standard "
    "deviation.",
    "用的是一列的最小值和最大值；题目要的是均值和标准差。",
    "scaled by the span",
)
ONE_SCALE = (
    "one mean and one standard deviation were taken over the whole table; each column has its own.",
    "整张表只用了一个均值和一个标准差；每一列有自己的。",
    "one scale for all columns",
)
FILLED_FIRST = (
    "the gaps were filled before mean and standard deviation were taken, so that the fillings count as numbers. Scale "
    "first, then fill.",
    "先填了空缺才算均值和标准差，填进去的数也被当成了数据。请先标准化，再填空缺。",
    "gaps filled first",
)
RAW_ZERO = (
    "the gaps were filled with 0 before the mean was subtracted. Scale first, then fill.",
    "空缺先填成了 0，然后才减去均值。请先标准化，再填空缺。",
    "gaps filled first",
)
NOT_FILLED = (
    "the gaps among the numbers are still there; after scaling they become 0.",
    "数值里的空缺还在；标准化之后它们应当变成 0。",
    "gaps left",
)
TEST_UNTOUCHED = (
    "`test` still holds its own numbers: it has to be scaled too, with the numbers of `train`.",
    "`test` 里还是原来的数：它也要标准化，用 `train` 的均值和标准差。",
    "test not scaled",
)
ONLY_FRACTIONS = (
    "columns of whole numbers were left as they are; they are numeric too.",
    "整数列没有动；它们也是数值列。",
    "whole numbers left",
)
PRECEDENCE = (
    "mean / std was subtracted: a division binds tighter than a subtraction. Put the difference in brackets.",
    "减去的是 mean / std：除法比减法先算。请给差加上括号。",
    "brackets missing",
)
BY_ROWS = (
    "each row was scaled with its own mean or standard deviation; they belong to the columns.",
    "每一行用的是它自己的均值或标准差；均值和标准差应当按列来取。",
    "rows scaled",
)
UNCHANGED = (
    "both tables come back with their own numbers: arithmetic and `fillna` give new tables, which nobody kept.",
    "两张表返回的还是原来的数：运算和 `fillna` 给出的是新表，却没有存下来。",
    "nothing kept",
)
SWAPPED = (
    "the two tables come back in the other order: `train` first.",
    "两张表返回的次序反了：先是 `train`。",
    "swapped",
)
TEXT_GONE = ("the text columns are gone; they stay as they are.", "文本列不见了；它们应当原样留下。", "text dropped")
TEXT_FILLED = (
    "the gaps in the text columns were filled as well; only those among the numbers become 0.",
    "文本列的空缺也被填上了；只有数值里的空缺才变成 0。",
    "text filled",
)
NUMBERS_FIRST = (
    "the columns come in another order than in the tables that were given.",
    "列的次序和给出的表不同。",
    "column order",
)


def numbers(rows: int, base: int) -> pd.DataFrame:
    """Return columns of fractions and of whole numbers, each spread on its own scale around ``base``."""
    return pd.DataFrame(
        {
            "area": [base + 7 * row * row + whole(0, 6) + 0.25 for row in range(rows)],
            "rooms": [base // 9 + 2 * row + whole(0, 1) for row in range(rows)],
            "slope": [(base + whole(20 * row, 20 * row + 9)) / 256 for row in range(rows)],
        }
    )


def pair() -> Tables:
    """Return a table to learn from and one to predict, around other means."""
    return numbers(7, whole(40, 60)), numbers(4, whole(90, 120))


def with_gaps(table: pd.DataFrame, *rows: int) -> pd.DataFrame:
    """Return a table in which each of the rows lacks its area, and the one before lacks its rooms."""
    gone = pd.Series(range(len(table))).isin(rows).to_numpy()
    return table.assign(area=table["area"].mask(gone), rooms=table["rooms"].mask(np.roll(gone, -1)))


def with_text(table: pd.DataFrame, first: int) -> pd.DataFrame:
    """Return a table with text around the numbers, with gaps and with digits, under its own labels."""
    rows = len(table)
    table = table.set_axis([first + 3 * (rows - row) for row in range(rows)])
    table.insert(0, "street", ["tar", None, "mud", None, "tar", "sand", "mud"][:rows])
    table.insert(2, "lot", ["12", "7", None, "7", "305", "12", "8"][:rows])
    return table


def scaled(table: pd.DataFrame, mean: pd.Series, std: pd.Series) -> pd.DataFrame:
    """Return the numeric columns that ``mean`` names minus mean, over std. Gaps and constant columns are 0."""
    columns = (table[list(mean.index)] - mean) / std.where(std > 0)
    return table.assign(**{str(name): column.fillna(0) for name, column in columns.items()})


def both(train: pd.DataFrame, test: pd.DataFrame, mean: pd.Series, std: pd.Series) -> Tables:
    return scaled(train, mean, std), scaled(test, mean, std)


def standardized(answer: Answer, train: pd.DataFrame, test: pd.DataFrame) -> Call:
    return judged(answer.standardize(train, test), train, test)


def judged(call: Call, train: pd.DataFrame, test: pd.DataFrame) -> Call:
    numeric = train.select_dtypes("number")
    expected = both(train, test, numeric.mean(), numeric.std())
    assert call.error is None or "KeyError" not in call.error.bases, say(
        "a column is looked for under a name that these tables do not have: names differ from table to table. Which "
        "columns hold numbers?",
        "按名字找的列，这两张表里没有：各表的列名不同。哪些列装的是数？",
        "hard-coded names",
    )
    as_found = tuple(_whole_zeros(table, part) for table, part in zip(expected, call.found.parts, strict=False))
    return call.gives(
        as_found if len(as_found) == len(expected) else expected, tolerance=1e-6, traps=lambda: traps(train, test)
    )


def _whole_zeros(expected: pd.DataFrame, found: Found) -> pd.DataFrame:
    """Allow whole numbers in columns with nothing but zeros."""
    for name in expected.select_dtypes("number"):
        seen = found.column(str(name))
        if seen is not None and pd.api.types.is_integer_dtype(seen.dtype) and not expected[name].any():
            expected = expected.astype({name: seen.dtype})
    return expected


def traps(train: pd.DataFrame, test: pd.DataFrame) -> Traps:
    numeric = train.select_dtypes("number")
    names, mean, std = list(map(str, numeric)), numeric.mean(), numeric.std()
    right = both(train, test, mean, std)
    for other_mean, other_std, told in _other_statistics(train[names], test[names]):
        yield trap(both(train, test, other_mean, other_std), *told)
    own = test[names].mean(), test[names].std()
    for own_mean, own_std in (own, (mean, own[1]), (own[0], std)):
        yield trap((right[0], scaled(test, own_mean, own_std)), *OF_EACH)
    yield trap((right[0], test), *TEST_UNTOUCHED)
    yield trap((right[0], test.fillna(dict.fromkeys(names, 0))), *TEST_UNTOUCHED)
    yield trap((train, test), *UNCHANGED)
    yield trap(tuple(_by_rows(table, names) for table in (train, test)), *BY_ROWS)
    yield trap(right[::-1], *SWAPPED)
    fractions = list(map(str, train.select_dtypes("float")))
    yield trap(both(train, test, mean[fractions], std[fractions]), *ONLY_FRACTIONS)
    yield from _other_gaps(train, test, names)
    yield from _other_text(train, test, names)


def _by_rows(table: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    rows = table[names]
    return table.assign(**rows.sub(rows.mean(axis=1), axis=0).div(rows.std(axis=1), axis=0).fillna(0))


def _other_statistics(train: pd.DataFrame, test: pd.DataFrame) -> Iterator[tuple[pd.Series, pd.Series, Told]]:
    mean, std, together = train.mean(), train.std(), pd.concat([train, test])
    for both_mean, both_std in ((together.mean(), together.std()), (mean, together.std()), (together.mean(), std)):
        yield both_mean, both_std, OF_BOTH
    yield mean, train.std(ddof=0), POPULATION
    yield mean, train.var(), VARIANCE
    yield mean, std * 0 + 1, NOT_DIVIDED
    yield mean * 0, std, NOT_CENTRED
    yield mean / std, std * 0 + 1, PRECEDENCE
    for centre in (train.min(), mean):
        yield centre, train.max() - train.min(), SPAN
    flat = train.stack()
    yield mean * 0 + flat.mean(), mean * 0 + flat.std(), ONE_SCALE
    for filling in (0, mean, train.median()):
        full = train.fillna(filling)
        yield full.mean(), full.std(), FILLED_FIRST
    complete = train.dropna()
    yield complete.mean(), complete.std(), FILLED_FIRST


def _other_gaps(train: pd.DataFrame, test: pd.DataFrame, names: list[str]) -> Traps:
    mean, std = train[names].mean(), train[names].std()
    zeros = dict.fromkeys(names, 0)
    filled = train.fillna(zeros), test.fillna(zeros)
    yield trap(both(*filled, filled[0][names].mean(), filled[0][names].std()), *RAW_ZERO)
    yield trap(both(*filled, mean, std), *RAW_ZERO)
    left = tuple(table.assign(**((table[names] - mean) / std)) for table in (train, test))
    yield trap(left, *NOT_FILLED)
    yield trap((left[0].fillna(zeros), left[1]), *NOT_FILLED)
    gapless = left[0].dropna(), left[1].dropna()
    yield trap(
        gapless,
        "rows with gaps were dropped; every row stays.",
        "有空缺的行被删掉了；每一行都要留下。",
        "dropna",
    )


def _other_text(train: pd.DataFrame, test: pd.DataFrame, names: list[str]) -> Traps:
    right = both(train, test, train[names].mean(), train[names].std())
    texts = [name for name in train if name not in names]
    yield trap(tuple(table[names] for table in right), *TEXT_GONE)
    yield trap(tuple(table[names + texts] for table in right), *NUMBERS_FIRST)
    yield trap(tuple(table[texts + names] for table in right), *NUMBERS_FIRST)
    for filling in (0, "0", "", "nan", "None", "missing"):
        yield trap(tuple(table.astype(dict.fromkeys(texts, object)).fillna(filling) for table in right), *TEXT_FILLED)


@check(points=2, gate=True)
def test_scales_with_the_training_table(answer: Answer) -> None:
    """Both tables minus the mean of train, over its deviation | 两张表都减去 train 的均值，除以它的标准差"""
    standardized(answer, *pair())
    if answer.is_first:
        train, test = pair()
        standardized(answer, train[["rooms"]].set_axis(["count"], axis=1), test[["rooms"]].set_axis(["count"], axis=1))
        standardized(answer, train.iloc[:2], test.iloc[1:2])


@check(points=1)
def test_gaps_become_zero(answer: Answer) -> None:
    """Gaps do not count, and become 0 after scaling | 空缺不计入统计，标准化之后变成 0"""
    train, test = pair()
    for given in answer.cases(
        (with_gaps(train, 2, 5), with_gaps(test, 1)), (with_gaps(train, 3), test), (train, with_gaps(test, 2))
    ):
        standardized(answer, *given)
    if not answer.is_first:
        return
    train, test = (table.assign(pool=[GAP] * len(table)) for table in pair())
    call = answer.standardize(train, test).returns()
    pool = call.found.parts[0].column("pool") if call.found.parts else None
    assert pool is None or not pool.isna().any(), say(
        "a column without any number is still missing; it becomes 0.",
        "一个数也没有的列仍是缺失；它应当变成 0。",
        "all-missing column left",
    )
    judged(call, train, test)


@check(points=1)
def test_leaves_text_alone(answer: Answer) -> None:
    """Text, order of columns and row index stay | 文本、列的次序、行索引都不变"""
    raises = say(
        "tables with text columns raise: text has no mean. Pick out the numeric columns, and ask pandas which those "
        "are: the dtype of text is `object` in pandas 2 and `str` in pandas 3.",
        "表里有文本列就报错：文本没有均值。请挑出数值列，哪些是数值列要问 pandas："
        "文本的 dtype 在 pandas 2 里是 `object`，在 pandas 3 里是 `str`。",
        "mean over text",
    )
    train, test = pair()
    given = with_text(train, 50), with_text(test, 200)
    judged(answer.standardize(*given).accepts(raises), *given)
    if answer.is_first:
        given = with_text(train, 50), with_text(test, 50)
        judged(answer.standardize(*given).accepts(raises), *given)


@check(points=1)
def test_constant_columns_become_zero(answer: Answer) -> None:
    """A column that is constant in train becomes 0 in both | 在 train 里恒定的列，在两张表里都变成 0"""
    train, test = pair()
    given = train.assign(floors=whole(2, 9), wings=2.0), test.assign(floors=range(11, 15), wings=[3.5, 2.0, GAP, 7.0])
    call = answer.standardize(*given).returns()
    for column in numeric_columns(call.found, "floors", "wings"):
        assert np.isfinite(column).all(), say(
            "a column whose numbers are all the same in `train` holds inf or nan now: its standard deviation is 0, and "
            "was divided by. It becomes 0.",
            "在 `train` 里全都一样的列变成了 inf 或 nan：它的标准差是 0，却拿去做了除数。这样的列应当变成 0。",
            "constant gives inf or nan",
        )
        assert (column == 0).all(), say(
            "a column whose numbers are all the same in `train` is not 0 everywhere. Such a column teaches nothing: it "
            "becomes 0 in both tables, whatever `test` holds.",
            "在 `train` 里全都一样的列没有处处变成 0。这样的列什么也教不了：不管 `test` 里是什么，两张表里都变成 0。",
            "constant not zero",
        )
    judged(call, *given)


def numeric_columns(found: Found, *names: str) -> list[Any]:
    """Return these columns of the found tables as arrays. Columns without numbers are left out."""
    columns = [column for part in found.parts for name in names if (column := part.column(name)) is not None]
    numeric = [column for column in columns if pd.api.types.is_numeric_dtype(column.dtype)]
    return [column.to_numpy("float64", na_value=GAP) for column in numeric]
