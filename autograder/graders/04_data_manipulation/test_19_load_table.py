"""Hidden checks of ``load_table``."""

import io

import pandas as pd

from autograder.grader import Answer, Call, Traps, check, file, say, trap, whole

TEXT = ("Pave", "Grvl", "Dirt", "Brick", "Sand")
HARD_CODED = (
    "this fits a table of one width only: the positions of the columns are typed in. Count from the end.",
    "这只适合某一种列数的表：列的位置写死了。请从末尾数。",
    "hard-coded columns",
)
DROPPED = (
    "rows or columns with missing values are gone; reading a table should drop nothing.",
    "有缺失值的行或列不见了；读表格时什么也不应当删。",
    "dropna",
)


def numbers(count: int, *gaps: int) -> list[str]:
    """Return whole numbers of a column, with ``NA`` in the rows named."""
    return ["NA" if row in gaps else str(whole(10, 999)) for row in range(count)]


def fractions(count: int, *gaps: int) -> list[str]:
    return ["NA" if row in gaps else f"{whole(10, 999)}.25" for row in range(count)]


def words(count: int, *gaps: int) -> list[str]:
    return ["NA" if row in gaps else TEXT[whole(0, len(TEXT) - 1)] for row in range(count)]


def opened(call: Call, quoted: bool = False) -> Call:
    assert call.error is None or "KeyError" not in call.error.bases, say(
        "a column is looked for under a name that this table does not have: names differ from file to file. Columns "
        "can also be taken by position.",
        "按名字找的列，这张表里没有：各文件的列名不同。列也可以按位置取。",
        "hard-coded names",
    )
    assert not call.refused or not quoted, say(
        "a table in which cells stand in quotes, with commas inside, raises: such commas separate nothing. "
        "pandas knows.",
        "有的单元格带引号、里面还有逗号，这样的表会报错：引号里的逗号不是分隔符。pandas 认得。",
        "splits at commas",
    )
    assert call.error is None or "FileNotFoundError" not in call.error.bases, say(
        "a file is looked for that is not there. Its place is in `path`; names of files differ.",
        "要读的文件不存在。文件的位置在 `path` 里；文件名各不相同。",
        "hard-coded file",
    )
    return call


def loaded(answer: Answer, name: str, columns: dict[str, list[str]]) -> Call:
    text = text_of(columns)
    return judged(opened(answer.load_table(file(name, text)), quoted='"' in text), text)


def text_of(columns: dict[str, list[str]]) -> str:
    rows = [",".join(row) for row in (list(columns), *zip(*columns.values(), strict=True))]
    return "\n".join(rows) + "\n"


def judged(call: Call, text: str) -> Call:
    table, nullable = pd.read_csv(io.StringIO(text)), pd.read_csv(io.StringIO(text), dtype_backend="numpy_nullable")
    if call.found.equals(split(nullable)):
        table = nullable
    return call.gives(split(table), traps=lambda: _traps(table))


def split(table: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series]:
    return table.iloc[:, :-1], table.iloc[:, -1]


def _traps(table: pd.DataFrame) -> Traps:
    inputs, outputs = split(table)
    yield trap(
        (inputs, outputs.to_frame()),
        "the last column came back as a DataFrame; a range of columns, or a list of names, keeps two dimensions.",
        "最后一列返回的是 DataFrame；一段列，或者列名的列表，会保留两个维度。",
        "outputs as frame",
    )
    yield trap(
        (table, outputs),
        "the last column is still among the inputs. All columns *but* the last are asked for.",
        "最后一列还在输入里。要的是*除*最后一列外的所有列。",
        "outputs among the inputs",
    )
    yield trap(
        (outputs, inputs),
        "the two are swapped: the frame of inputs comes first.",
        "两样东西的顺序反了：先是输入那张表。",
        "swapped",
    )
    for at in range(1, table.shape[1] - 1):
        yield trap((table.iloc[:, :at], table.iloc[:, at]), *HARD_CODED)
        yield trap((table.iloc[:, :at], table.iloc[:, at : at + 1]), *HARD_CODED)
        if at < inputs.shape[1] - 1:
            yield trap((table.iloc[:, :at], outputs), *HARD_CODED)
    for kept in (table.dropna(axis=1, how="all"), table.dropna(), table.dropna(subset=[table.columns[-1]])):
        if kept.shape != table.shape and kept.shape[1]:
            yield trap(split(kept), *DROPPED)
    yield trap(
        (inputs.iloc[:, :-1], outputs),
        "one column of the inputs is missing; the end of a range is left out, and -1 is the last column.",
        "输入少了一列；范围不含终点，而 -1 就是最后一列。",
        "end off by one",
    )


@check(points=1, gate=True)
def test_splits_off_the_last_column(answer: Answer) -> None:
    """A frame of all columns but the last, and the last as a series | 除最后一列外的表，以及最后一列"""
    columns = {"Area": fractions(5), "Street": words(5), "Floors": numbers(5), "Lot": fractions(5), "Year": numbers(5)}
    loaded(answer, "houses.csv", columns | {"Price": numbers(5)})


@check(points=1)
def test_na_is_missing(answer: Answer) -> None:
    """NA is a missing value, in numbers and in text | 数和文本里的 NA 都是缺失值"""
    columns = {"Rooms": numbers(6, 0, 4), "Area": fractions(6, 2), "Street": words(6, 1, 2, 5), "Price": numbers(6)}
    text = text_of(columns)
    call = opened(answer.load_table(file("streets.csv", text))).returns()
    inputs = call.found.parts[0].table if call.found.parts else None
    if inputs is not None:
        assert "NA" not in [str(cell) for cell in inputs.to_numpy().ravel()], say(
            "`NA` came in as text of two letters; it should be a missing value. "
            "A column with such a text in it is not a column of numbers.",
            "`NA` 被读成了两个字母的文本；它应当是缺失值。数值列里混进这样的文本，就不再是数值列了。",
            "NA kept as text",
        )
        assert inputs.shape == (6, 3), say(*DROPPED)
        assert inputs.isna().to_numpy().sum() == 6, say(
            "missing values were filled in; reading a table should leave them missing.",
            "缺失值被填上了；读表格时应当让它们保持缺失。",
            "filled",
        )
    judged(call, text)
    if answer.is_first:
        loaded(answer, "prices.csv", {"Pool": ["NA"] * 4, "Area": fractions(4, 1), "Price": numbers(4, 2)})
        loaded(answer, "names.csv", {"Area": fractions(4), "Rooms": numbers(4, 0), "Street": words(4, 3)})


@check(points=1)
def test_takes_any_number_of_columns(answer: Answer) -> None:
    """Many columns, three, or just two | 很多列、三列，或者只有两列"""
    ends = {"Year": numbers(4), "Roof": words(4), "Cost": fractions(4)}
    loaded(answer, "wide.csv", {"Lot": numbers(4), "Street": words(4), "Area": fractions(4), **ends})
    if not answer.is_first:
        return
    loaded(answer, "three.csv", {"Street": words(3), "Area": fractions(3), "Rent": numbers(3)})
    loaded(answer, "two.csv", {"Area": fractions(7), "Rent": numbers(7)})
    quoted = [f'"{street}, {number}"' for street, number in zip(words(4), numbers(4), strict=True)]
    loaded(answer, "quoted.csv", {"Lot size": numbers(4), "Address": quoted, "Price per year": fractions(4)})


@check(points=1)
def test_takes_a_single_row(answer: Answer) -> None:
    """A table of one row | 只有一行的表"""
    loaded(answer, "one row.csv", {"Area": fractions(1), "Street": words(1), "Rent": numbers(1)})
