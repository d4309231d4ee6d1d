"""Hidden checks of ``preprocess``."""

import io
from typing import Any

import pandas as pd
import torch

from autograder.grader import HERE, Answer, Call, Found, SeenTensor, Traps, check, file, say, trap, whole

Tensors = tuple[torch.Tensor, torch.Tensor]

NUMBERS = "area,rooms,rent\n1.5,2,3\n2.5,NA,4\n"
BOTH = "street,area,rent\ntar,1.5,3\nmud,2.5,4\n"
TEXTS = "street,roof,rent\ntar,hip,3\nmud,NA,4\n"


def rooms(*gaps: int) -> list[str]:
    """Return six numbers whose mean, with rows 1 and 4 missing, is neither whole nor the median."""
    numbers = [2 * whole(1, 4), 2, 2 * whole(1, 4), 2 * whole(1, 4) + 1, 5, 2 * whole(30, 90)]
    return ["NA" if row in gaps else str(number) for row, number in enumerate(numbers)]


def areas(count: int) -> list[str]:
    return [f"{whole(20, 900)}.75" for _ in range(count)]


def prices(count: int) -> list[str]:
    return [str(100 * whole(1000, 9000)) for _ in range(count)]


def houses() -> dict[str, list[str]]:
    """Return a table with gaps in numbers and in text. One of the texts sorts after ``nan``."""
    street = ["tar", "NA", "gravel", "tar", "NA", "mud"]
    return {"rooms": rooms(1, 4), "street": street, "area": areas(6), "price": prices(6)}


def text_of(columns: dict[str, list[str]]) -> str:
    rows = [",".join(row) for row in (list(columns), *zip(*columns.values(), strict=True))]
    return "\n".join(rows) + "\n"


def tensors(inputs: pd.DataFrame, outputs: pd.Series, **encoding: Any) -> Tensors:
    encoded = pd.get_dummies(inputs, **{"dummy_na": True} | encoding)
    return _tensor(encoded), _tensor(outputs)


def _tensor(table: pd.DataFrame | pd.Series) -> torch.Tensor:
    return torch.tensor(table.to_numpy("float64"), dtype=torch.float32)


def filled(inputs: pd.DataFrame) -> pd.DataFrame:
    return inputs.fillna(inputs.mean(numeric_only=True))


def prepared(
    answer: Answer, columns: dict[str, list[str]], name: str = "houses.csv", device: torch.device | None = HERE
) -> Call:
    text = text_of(columns)
    table = pd.read_csv(io.StringIO(text))
    expected = tensors(filled(table.iloc[:, :-1]), table.iloc[:, -1])
    call = answer.preprocess(file(name, text), device=device)
    _judge_error(answer, call, device, '"' in text)
    if len(call.found.parts) == len(call.found.tensors) == 2:
        _judge_kind(len(table), *call.found.tensors)
    return call.gives(expected, traps=lambda: _traps(text, call.found), tolerance=1e-6, anywhere=device is None)


def _judge_error(answer: Answer, call: Call, device: torch.device | None, quoted: bool) -> None:
    """Explain an exception with simpler files, since it tells little to a student who does not see the file."""
    if call.error is not None and call.refused:
        assert "KeyError" not in call.error.bases, say(
            "a column is looked for under a name that this table does not have: names differ from file to file.",
            "按名字找的列，这张表里没有：各文件的列名不同。",
            "hard-coded names",
        )
        assert "FileNotFoundError" not in call.error.bases, say(
            "a file is looked for that is not there. Its place is in `path`; names of files differ.",
            "要读的文件不存在。文件的位置在 `path` 里；文件名各不相同。",
            "hard-coded file",
        )
        numbers, texts, both = (
            answer.preprocess(file("probe.csv", text), device=device).error is None for text in (NUMBERS, TEXTS, BOTH)
        )
        assert not (both and quoted), say(
            "a table in which cells stand in quotes, with commas inside, raises: such commas separate nothing. "
            "pandas knows.",
            "有的单元格带引号、里面还有逗号，这样的表会报错：引号里的逗号不是分隔符。pandas 认得。",
            "splits at commas",
        )
        assert both or not (numbers and texts), say(
            "only numbers work, only text works, and a table of both raises: bools next to fractions make an array of "
            "objects, and torch makes no tensor of that. Which type should the flags have?",
            "只有数可以，只有文本也可以，两者都有就报错：bool 和小数放在一起是对象数组，torch 不能把它变成张量。"
            "标志应当是什么类型？",
            "bools among numbers",
        )
        assert not numbers, say(
            "a table of only numbers works, and one with text raises: text has no mean, and no place in a tensor. "
            "Which step meets text that should not?",
            "全是数的表可以，有文本的表就报错：文本没有均值，也不是张量里的数。哪一步碰到了不该碰的文本？",
            "mean over text",
        )
    call.returns()


def _judge_kind(rows: int, X: SeenTensor, y: SeenTensor) -> None:
    assert "float64" not in {X.dtype, y.dtype}, say(
        "a result is float64: pandas counts in it, and the tensor took that over. Both should be float32.",
        "结果里有 float64：pandas 用它计数，张量原样接了过来。两者都应当是 float32。",
        "float64",
    )
    assert not y.dtype.startswith("int"), say(
        "y holds whole numbers, as the column does. Both results should be float32.",
        "y 和原来的列一样是整数。两个结果都应当是 float32。",
        "int y",
    )
    assert y.shape != (rows, 1), say(
        f"y has shape {y.shape}; one dimension is enough.", f"y 的形状是 {y.shape}；一维就够了。", "column y"
    )
    assert not X.value.isnan().any(), say(
        "X holds NaN: a gap among the numbers was not filled, and NaN spreads to all that is computed with it.",
        "X 里有 NaN：数值里有空缺没有填，和它一起算出来的东西都会变成 NaN。",
        "not filled",
    )


ZERO = (
    "the gaps among the numbers hold 0; the task asks for the mean of the column.",
    "数值里的空缺填的是 0；题目要的是该列的均值。",
    "filled with 0",
)
MEDIAN = (
    "the gaps among the numbers hold the median; the task asks for the mean of the column.",
    "数值里的空缺填的是中位数；题目要的是该列的均值。",
    "median",
)
COUNTED = (
    "the sum was divided by the number of rows, and the gaps count among them; how many numbers were added?",
    "和除以了行数，而空缺也算在行数里；加起来的有几个数？",
    "gaps counted",
)
DROPPED = (
    "rows with gaps were dropped; each row of the file should be a row of X.",
    "有空缺的行被删掉了；文件的每一行都应当是 X 的一行。",
    "dropna",
)
AS_TEXT = (
    "`NA` came in as text of two letters; it marks a missing value.",
    "`NA` 被读成了两个字母的文本；它表示缺失值。",
    "NA kept as text",
)
FIRST = (
    "the first value of each text column has no flag.",
    "每个文本列的第一个值没有标志。",
    "first level dropped",
)
NO_FLAG = (
    "a text column has no flag for missing; it has one even when nothing is missing.",
    "有文本列少了表示缺失的标志；哪怕没有缺失，也要有这一列。",
    "no NaN column",
)
TEXT_FILLED = (
    "missing text has its flag under a value that was filled in. Leave the gaps in text to the encoding, which puts "
    "the flag for missing last.",
    "缺失的文本记在了填进去的某个值名下。文本的空缺请留给编码来处理，表示缺失的标志放在最后。",
    "text filled first",
)
LAST = (
    "the last column is among the columns of X; it is what a model should find out.",
    "最后一列还在 X 里；那正是模型要预测的。",
    "outputs among the inputs",
)
OTHER_ORDER = (
    "the columns of X are the right ones in another order: the numeric ones come first, then the flags of one text "
    "column after the other, the values of each sorted and missing last.",
    "X 的列都对，只是顺序不对：先是数值列，然后逐个文本列排列标志，各个值按顺序，表示缺失的在最后。",
    "column order",
)
CAST = (
    "the numeric columns lost their fractions: they were cast along with the flags.",
    "数值列丢了小数：它们和标志列一起被转换成了整数。",
    "numbers cast",
)
HARD_CODED = (
    "this fits a table of one width only: the positions of the columns are typed in. Count from the end.",
    "这只适合某一种列数的表：列的位置写死了。请从末尾数。",
    "hard-coded columns",
)


def _traps(text: str, found: Found) -> Traps:
    table = pd.read_csv(io.StringIO(text))
    inputs, outputs = table.iloc[:, :-1], table.iloc[:, -1]
    numbers = inputs.select_dtypes("number")
    texts = inputs.drop(columns=numbers.columns)
    full = filled(inputs)
    # First those that leave the numbers right: without gaps, all ways to fill them come to the same.
    empty = [f"{name}_nan" for name in texts if texts[name].notna().all()]
    yield trap((_tensor(pd.get_dummies(full, dummy_na=True).drop(columns=empty)), _tensor(outputs)), *NO_FLAG)
    yield trap(tensors(full, outputs, dummy_na=False), *NO_FLAG)
    for encoding in ({}, {"dummy_na": False}):
        yield trap(tensors(full, outputs, drop_first=True, **encoding), *FIRST)
    for encoding in ({}, {"dummy_na": False}):
        yield trap(tensors(inputs.fillna(numbers.mean() * 0), outputs, **encoding), *ZERO)
        yield trap(tensors(inputs.fillna(numbers.median()), outputs, **encoding), *MEDIAN)
        yield trap(tensors(inputs.fillna(numbers.sum() / len(table)), outputs, **encoding), *COUNTED)
        as_text = pd.read_csv(io.StringIO(text), keep_default_na=False)
        yield trap(tensors(as_text.iloc[:, :-1], as_text.iloc[:, -1], **encoding), *AS_TEXT)
        for part in (table, full.join(outputs)):
            yield trap(tensors(filled(part), outputs, **encoding), *LAST)
        for word in ("0", "nan", "missing"):
            for known in (numbers.mean(), numbers.mean() * 0):
                words = texts.fillna(word)
                yield trap(tensors(numbers.fillna(known).join(words), outputs, **encoding), *TEXT_FILLED)
        numeric = [
            at for at in (1, 2, 3) if at < table.shape[1] - 1 and pd.api.types.is_numeric_dtype(table.iloc[:, at])
        ]
        for at in numeric:
            yield trap(tensors(full.iloc[:, :at], table.iloc[:, at], **encoding), *HARD_CODED)
        for at in range(1, inputs.shape[1]):
            yield trap(tensors(full.iloc[:, :at], outputs, **encoding), *HARD_CODED)
    X, y = tensors(full, outputs)
    yield trap((X.trunc(), y), *CAST)
    whole_rows = table.dropna()
    for part in (whole_rows, table.dropna(subset=list(numbers))):
        yield trap(tensors(filled(part.iloc[:, :-1]), part.iloc[:, -1]), *DROPPED)
    for words in (texts.fillna(texts.mode().iloc[0]), texts.ffill().bfill(), texts.bfill().ffill()):
        yield trap(tensors(full[list(numbers)].join(words), outputs), *TEXT_FILLED)
    yield from _other_orders(found, X, y)


def _other_orders(found: Found, X: torch.Tensor, y: torch.Tensor) -> Traps:
    first = found.parts[0].tensor if found.parts else None
    if first is not None and first.shape == X.shape and sorted(first.value.t().tolist()) == sorted(X.t().tolist()):
        yield trap((first.value, y), *OTHER_ORDER)


@check(points=2, gate=True)
def test_goes_the_whole_way(answer: Answer) -> None:
    """Numbers filled, text encoded, both results float32 | 数值填好，文本编码，两个结果都是 float32"""
    prepared(answer, houses())


@check(points=1)
def test_takes_a_table_without_gaps(answer: Answer) -> None:
    """Nothing missing: the flags for missing are there all the same, all 0 | 没有缺失：表示缺失的标志照样有，全为 0"""
    street = ["tar", "mud", "gravel", "tar", "mud", "mud"]
    prepared(answer, {"area": areas(6), "street": street, "rooms": rooms(), "rent": prices(6)}, "no gaps.csv")


@check(points=1)
def test_takes_other_tables(answer: Answer) -> None:
    """Few columns or many, text before numbers, one row | 列少或列多，文本在数值之前，只有一行"""
    columns = houses()
    street, roof = columns["street"], ["hip", "flat", "NA", "hip", "slate", "flat"]
    many = {"street": street, "area": areas(6), "roof": roof, "rooms": rooms(1, 4), "year": rooms(0), "cost": areas(6)}
    prepared(answer, many, "many.csv")
    if not answer.is_first:
        return
    prepared(answer, {"rooms": columns["rooms"], "street": street, "rent": prices(6)}, "few.csv")
    prepared(answer, {"street": ["tar"], "area": areas(1), "rent": prices(1)}, "one.csv")
    address = ['"Z, 9"', '"b, 10"', "NA", '"Z, 10"', '"b, 10"', "tar"]
    prepared(answer, {"address": address, "lot size": rooms(4), "rent": areas(6)}, "quoted.csv")


@check(points=1)
def test_follows_the_device(answer: Answer) -> None:
    """On the device that is given, without one on the CPU | 在给出的 device 上；没有给出时在 CPU 上"""
    if answer.is_first:
        prepared(answer, houses())
    call = prepared(answer, houses(), device=None)
    assert {part.device for part in call.result} == {"cpu"}, say(
        "without a device, both tensors should live on the CPU.",
        "没有给出 device 时，两个张量都应当在 CPU 上。",
        "wrong device",
    )


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The tensor operations do not grow with the number of rows | 张量操作次数不随行数增长"""
    columns = houses()

    def repeated(times: int) -> Call:
        return prepared(answer, {name: cells * times for name, cells in columns.items()}, f"{times}.csv")

    answer.vectorised(repeated, (1,), (4,))
