"""Hidden checks of ``table_to_tensors``."""

import pandas as pd
import torch

from autograder.grader import HERE, Answer, Call, SeenTensor, check, distinct, say, trap, whole


def table(rows: int) -> tuple[pd.DataFrame, pd.Series]:
    """Return numeric columns of several types and whole-number outputs."""
    inputs = pd.DataFrame(
        {
            "area": [whole(20, 90) + 0.75 for _ in range(rows)],
            "rooms": [whole(2, 9) for _ in range(rows)],
            "street_tar": [whole(0, 1) for _ in range(rows)],
        }
    )
    return inputs.astype({"street_tar": "int8"}), pd.Series([1000 * whole(100, 900) + row for row in range(rows)])


def single_precision(rows: int, columns: int) -> tuple[pd.DataFrame, pd.Series]:
    """Return a table of float32, which can become an array without a copy."""
    names = [f"column {number}" for number in range(columns)]
    return pd.DataFrame(distinct(rows, columns).numpy(), columns=names), pd.Series(distinct(rows).numpy())


def turned(answer: Answer, inputs: pd.DataFrame, outputs: pd.Series, device: torch.device | None = HERE) -> Call:
    return judged(answer.table_to_tensors(inputs, outputs, device=device), inputs, outputs, device)


def judged(call: Call, inputs: pd.DataFrame, outputs: pd.Series, device: torch.device | None = HERE) -> Call:
    X = torch.tensor(inputs.to_numpy("float64"), dtype=torch.float32)
    y = torch.tensor(outputs.to_numpy("float64"), dtype=torch.float32)
    call.returns()
    if len(call.found.parts) == len(call.found.tensors) == 2:
        _judge_kind(len(inputs), *call.found.tensors)
    call.gives(
        (X, y),
        traps=lambda: [
            trap(
                (y, X),
                "the two are swapped: X, made from the inputs, comes first.",
                "两者的顺序反了：先是由输入得到的 X。",
                "swapped",
            )
        ],
        anywhere=device is None,
    )
    if device is None:
        assert {part.device for part in call.result} == {"cpu"}, say(
            "without a device, both tensors should live on the CPU.",
            "没有给出 device 时，两个张量都应当在 CPU 上。",
            "wrong device",
        )
    return call


def _judge_kind(rows: int, X: SeenTensor, y: SeenTensor) -> None:
    assert "float64" not in {X.dtype, y.dtype}, say(
        "a result is float64: NumPy's numbers are, and the tensor took that over. "
        "Models count in float32; say so when you make the tensor.",
        "结果里有 float64：NumPy 的数是 float64，张量原样接了过来。模型用 float32 计算；建张量时要说明。",
        "float64",
    )
    assert not y.dtype.startswith("int"), say(
        "y holds whole numbers, as the column does; next to a float X they do not fit. Both should be float32.",
        "y 和原来的列一样是整数，与浮点的 X 对不上。两者都应当是 float32。",
        "int y",
    )
    assert y.shape != (rows, 1), say(
        f"y has shape {y.shape}; subtracted from predictions of shape (n,), that silently makes an (n, n) matrix. "
        "One dimension is enough.",
        f"y 的形状是 {y.shape}；拿它和形状 (n,) 的预测值相减，会悄悄变成 (n, n) 的矩阵。一维就够了。",
        "column y",
    )
    assert not (X.value.isnan().any() or y.value.isnan().any()), say(
        "a result holds NaN, and the table does not: pandas lines rows up by their labels when tables are put together "
        "or reindexed, and labels need not be 0, 1, 2 …. Make arrays first.",
        "结果里有 NaN，表里却没有：拼接表格或 reindex 时，pandas 按行标签对齐，而行标签不一定是 0、1、2……。"
        "请先变成数组。",
        "reads by label",
    )


@check(points=1, gate=True)
def test_gives_float32_tensors(answer: Answer) -> None:
    """X of shape (n, d) and y of shape (n,), both float32 | 形状 (n, d) 的 X 和 (n,) 的 y，都是 float32"""
    turned(answer, *table(5))


@check(points=1)
def test_follows_the_device(answer: Answer) -> None:
    """On the device that is given, without one on the CPU | 在给出的 device 上；没有给出时在 CPU 上"""
    turned(answer, *table(4), device=None)
    if answer.is_first:
        turned(answer, *table(4))


@check(points=2)
def test_has_memory_of_its_own(answer: Answer) -> None:
    """Later edits of the table do not reach X and y | 之后改动表格不会影响 X 和 y"""
    for columns in answer.cases(3, 1):
        call = turned(answer, *single_precision(5, columns), device=None)
        X, y = call.result
        shared = [
            name for name, part, source in (("X", X, "inputs"), ("y", y, "outputs")) if call.in_table(part, source)
        ]
        assert not shared, say(
            f"the memory of {' and '.join(shared)} is the table's own: for float32 columns `from_numpy`, `as_tensor` "
            "and `.to(…)` need no copy and make none. Later edits of the table would reach the tensor.",
            f"{' 和 '.join(shared)} 的内存就是表格自己的：对 float32 的列，`from_numpy`、`as_tensor` 和 `.to(…)` "
            "用不着复制，也就不复制。之后改动表格会影响张量。",
            "shares memory",
        )


@check(points=1)
def test_takes_any_table(answer: Answer) -> None:
    """One row, one column, only whole numbers, any labels | 一行、一列、全是整数、任意的行标签"""
    inputs, outputs = table(6)
    labels = [whole(100, 199), 7, 3, 250, 11, 4]
    raises = say(
        "a table whose rows are not labelled 0, 1, 2 … raises: a Series looks its entries up by label. "
        "Make an array of it first.",
        "行标签不是 0、1、2……的表会报错：Series 是按标签找值的。请先把它变成数组。",
        "reads by label",
    )
    given = inputs.set_axis(labels), outputs.set_axis(labels)
    judged(answer.table_to_tensors(*given, device=HERE).accepts(raises), *given)
    if not answer.is_first:
        return
    turned(answer, inputs.set_axis(list("cafbed")), outputs.set_axis(list("cafbed")))
    order = [4, 0, 3, 5, 1, 2]
    turned(answer, inputs.iloc[order], outputs.iloc[order])
    turned(answer, inputs.iloc[2:3], outputs.iloc[2:3])
    turned(answer, inputs.set_axis([7, 3, 7, 7, 11, 3]), outputs.set_axis([7, 3, 7, 7, 11, 3]))
    turned(answer, inputs[["area"]], outputs)
    turned(answer, inputs, outputs / 8)
    turned(answer, inputs[["rooms", "street_tar"]], outputs)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of rows | 操作次数不随行数增长"""
    answer.vectorised(lambda n: turned(answer, *table(n)), (3,), (29,))
