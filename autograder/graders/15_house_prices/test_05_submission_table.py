"""Hidden checks of ``submission_table``."""

from typing import Any

import pandas as pd
import torch

from autograder.grader import Answer, Call, Found, Traps, Wrong, check, distinct, say, trap, whole


def numbers_of(n: int) -> pd.Series:
    """Return ids that fall, and are not labels."""
    first = whole(1000, 2000)
    return pd.Series([first - 7 * row for row in range(n)], dtype="int64", name="house")


def prices(n: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    return distinct(n, 1, dtype=dtype)


def table(ids: pd.Series, predicted: torch.Tensor) -> pd.DataFrame:
    numbers = predicted.detach().double().flatten().numpy()
    return pd.DataFrame({"Id": ids.array, "SalePrice": numbers})


def made(answer: Answer, ids: pd.Series, predicted: torch.Tensor) -> Call:
    return judged(answer.submission_table(ids, predicted), ids, predicted)


def judged(call: Call, ids: pd.Series, predicted: torch.Tensor) -> Call:
    call.returns()
    judge_prices(call.found)
    right = table(ids, predicted)
    call.gives(right, tolerance=1e-6, traps=lambda: traps(ids, right))
    dtypes = {name: str(call.result[name].dtype) for name in right}
    assert dtypes["SalePrice"].lower() in ("float32", "float64"), say(
        f"SalePrice has dtype {dtypes['SalePrice']}; it should be float32 or float64.",
        f"SalePrice 的 dtype 是 {dtypes['SalePrice']}；应当是 float32 或 float64。",
        "wrong dtype",
    )
    assert not pd.api.types.is_numeric_dtype(ids.dtype) or dtypes["Id"] == str(ids.dtype), say(
        f"Id has dtype {dtypes['Id']}, and the ids have {ids.dtype}: it should stay.",
        f"Id 的 dtype 是 {dtypes['Id']}，而 ids 的是 {ids.dtype}：应当保持不变。",
        "dtype of the ids",
    )
    return call


def judge_prices(found: Found) -> None:
    """Say what the column of prices holds if it is not numbers. Raises Wrong."""
    column = found.column("SalePrice")
    if column is None or pd.api.types.is_numeric_dtype(column.dtype):
        return
    cells = column.tolist()
    if any(isinstance(cell, str) and "ensor" in cell for cell in cells):
        raise Wrong(
            say(
                "the column SalePrice holds tensors, one in each cell. Make an array of the predictions first.",
                "SalePrice 列里是张量，每格一个。请先把预测值变成数组。",
                "tensors in the column",
            )
        )
    if any(cell in ("<list>", "<ndarray>", "<tuple>") for cell in cells):
        raise Wrong(
            say(
                "each cell of the column SalePrice holds a list or an array with one number: the rows of a tensor of "
                "shape (n, 1). Flatten it first.",
                "SalePrice 列的每一格是只含一个数的列表或数组：那是形状 (n, 1) 的张量的各行。请先拉平。",
                "column of lists",
            )
        )
    raise Wrong(
        say(
            "the column SalePrice does not hold plain numbers: its dtype is that of objects or texts. It should be "
            "float32 or float64, for n = 0 too.",
            "SalePrice 列里不是普通的数：它的 dtype 是对象或文本。应当是 float32 或 float64，n = 0 时也一样。",
            "objects in the column",
        )
    )


def traps(ids: pd.Series, right: pd.DataFrame) -> Traps:
    aligned = pd.DataFrame({"Id": ids, "SalePrice": right["SalePrice"]})
    kept = right.set_axis(ids.index)
    by_label = kept.assign(SalePrice=right["SalePrice"].reindex(ids.index).to_numpy())
    told = (
        "rows were matched by their labels: ids and predictions that do not belong together stand in one row, or nan "
        "does. Match them by position: arrays have no labels.",
        "行是按标签配对的：不属于一起的编号和预测值到了同一行，或者出现了 nan。请按位置配对：数组没有标签。",
        "rows misaligned",
    )
    for other in (aligned, by_label, by_label.reset_index(drop=True), aligned.reset_index(drop=True)):
        yield trap(other, *told)
    yield trap(
        kept,
        "the rows carry the labels of `ids`; they should be labelled 0, 1, 2, … anew.",
        "行标签还是 `ids` 的；应当重新从 0、1、2……编号。",
        "index of ids kept",
    )
    yield trap(
        right[["SalePrice", "Id"]], "the columns are swapped: Id comes first.", "两列的次序反了：先是 Id。", "swapped"
    )
    yield trap(
        right.set_index("Id"),
        "the ids became the labels of the rows; they are a column of their own.",
        "编号变成了行标签；它们应当是单独的一列。",
        "ids as index",
    )
    in_order = right.sort_values("Id")
    for other in (in_order, in_order.reset_index(drop=True)):
        yield trap(other, "the rows were sorted; they keep their order.", "行被排序了；次序应当不变。", "sorted")
    for digits in (0, 1, 2):
        yield trap(right.round(digits), "the prices were rounded.", "价格被取整了。", "rounded")


@check(points=2, gate=True)
def test_makes_both_columns(answer: Answer) -> None:
    """The columns Id and SalePrice, row by row | Id 和 SalePrice 两列，逐行对应"""
    for n in answer.cases(5, 2, 1):
        made(answer, numbers_of(n), prices(n))


@check(points=1)
def test_takes_tracked_predictions(answer: Answer) -> None:
    """Predictions that record gradients | 正在记录梯度的预测值"""
    made(answer, numbers_of(4), prices(4).requires_grad_())


@check(points=2)
def test_matches_by_position(answer: Answer) -> None:
    """Labels of ids do not matter, the rows are labelled anew | ids 的标签不起作用，行重新编号"""
    ids = numbers_of(5)
    labels: list[list[Any]] = [[3, 4, 0, 2, 1], [whole(100, 199), 7, 3, 250, 11], list("cafbe"), [7, 3, 7, 7, 3]]
    for index in answer.cases(*labels):
        made(answer, ids.set_axis(index), prices(5))


@check(points=1)
def test_keeps_types(answer: Answer) -> None:
    """Id keeps its dtype, SalePrice is float, without rows too | Id 的 dtype 不变，价格总是浮点数"""
    made(answer, numbers_of(0), prices(0))
    if answer.is_first:
        made(answer, numbers_of(4).astype("int32"), prices(4, torch.float64))
        made(answer, numbers_of(3).astype("float64") + 0.5, prices(3))
        made(answer, pd.Series(["b-7", "a-12", "b-1"]), prices(3))


@check(points=1)
def test_refuses_other_lengths(answer: Answer) -> None:
    """Lengths that differ raise ValueError | 长度不同时抛出 ValueError"""
    for n, m in answer.cases((4, 3), (3, 5), (3, 1), (2, 0), (0, 2)):
        answer.submission_table(numbers_of(n), prices(m)).raises(ValueError)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of rows | 操作次数不随行数增长"""
    answer.vectorised(lambda n: made(answer, numbers_of(n), prices(n)), (3,), (23,))
