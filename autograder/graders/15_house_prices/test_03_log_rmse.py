"""Hidden checks of ``log_rmse``."""

import torch

from autograder.grader import Answer, Call, Traps, check, say, transposed, trap, whole, window

CLOSE = 1e-4
"""float32 carries the logarithm of a price to 1e-6 or so; differences here are of the size of 1."""


def prices(*shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return numbers between 2 and 2 000, spread over their logarithms, all different."""
    size = torch.Size(shape).numel()
    numbers = [2 * 2 ** (9 * row / size) * (1 + whole(1, 40) / 100) for row in range(size)]
    order = sorted(range(size), key=lambda _: whole(0, 10**6))
    return torch.tensor(numbers, dtype=torch.float64)[order].reshape(shape).to(dtype)


def costs(*shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return the same, and larger ones, so that the mean of the differences is not 0."""
    return 3 * prices(*shape, dtype=dtype)


def logs(x: torch.Tensor) -> torch.Tensor:
    return x.detach().double().flatten().log()


def scored(answer: Answer, predicted: torch.Tensor, actual: torch.Tensor) -> Call:
    call = answer.log_rmse(predicted, actual).returns()
    number = call.found.number
    assert number is None or number == number, say(  # noqa: PLR0124 - NaN
        "the result is nan: a logarithm was taken of a negative number. Predictions below 1 count as 1.",
        "结果是 nan：对负数取了对数。小于 1 的预测值按 1 计算。",
        "no clamp",
    )
    assert number is None or number != float("inf"), say(
        "the result is infinite: a logarithm was taken of 0. Predictions below 1 count as 1.",
        "结果是无穷大：对 0 取了对数。小于 1 的预测值按 1 计算。",
        "no clamp",
    )
    gap = logs(predicted.detach().clamp(min=1)) - logs(actual)
    right = (gap**2).mean().sqrt().item()
    return call.gives(right, tolerance=CLOSE, traps=lambda: traps(predicted.detach().double(), actual.double(), gap))


def traps(predicted: torch.Tensor, actual: torch.Tensor, gap: torch.Tensor) -> Traps:
    yield from _other_small_ones(predicted, actual)
    row, column = predicted.clamp(min=1).log().flatten(), actual.log().reshape(-1, 1)
    yield trap(
        ((row - column) ** 2).mean().sqrt().item(),
        "every prediction was compared with every price: a shape (n, 1) minus a shape (n,) is a table (n, n). Give "
        "both one shape first.",
        "每个预测值和所有价格都比了一遍：形状 (n, 1) 减形状 (n,) 得到 (n, n) 的表。请先让两者形状相同。",
        "broadcast",
    )
    yield trap(
        gap.abs().mean().item(),
        "this is the mean of the distances: the root was taken of each square. First the mean of the squares, then one "
        "root.",
        "这是距离的平均：对每个平方分别开了方。应当先求平方的平均，再开一次方。",
        "mean of roots",
    )
    yield trap((gap**2).mean().item(), "the root is missing.", "漏了开平方根。", "no root")
    for total in ((gap**2).sum().sqrt(), (gap**2).sum()):
        yield trap(total.item(), "the squares are added up; take their mean.", "平方只是加了起来；应当求平均。", "sum")
    yield from _other_logarithms(predicted, actual, gap)
    yield from _other_means(gap)


def _other_logarithms(predicted: torch.Tensor, actual: torch.Tensor, gap: torch.Tensor) -> Traps:
    error = (predicted.clamp(min=1).flatten() - actual.flatten()).square().mean().sqrt()
    yield trap(
        error.item(),
        "no logarithm was taken: these are the differences of the prices themselves.",
        "没有取对数：这是价格本身之差。",
        "no logarithm",
    )
    yield trap(
        error.log().item(),
        "the logarithm was taken of the error; take it of prediction and price, before they are compared.",
        "对误差取了对数；应当在比较之前，对预测值和价格分别取对数。",
        "logarithm of the error",
    )
    for one_more in (predicted.clamp(min=1), predicted, predicted.clamp(min=0)):
        yield trap(
            (one_more.flatten().log1p() - actual.flatten().log1p()).square().mean().sqrt().item(),
            "1 was added to prediction and price before the logarithm; the task asks for `log` of the numbers as they "
            "are.",
            "取对数之前给预测值和价格都加了 1；题目要的是原来的数的 `log`。",
            "1 added",
        )
    for base in (2.0, 10.0):
        yield trap(
            (gap / torch.tensor(base).log()).square().mean().sqrt().item(),
            "another logarithm was used; the task asks for the natural one, `log`.",
            "用的是别的对数；题目要的是自然对数 `log`。",
            "other base",
        )


def _other_small_ones(predicted: torch.Tensor, actual: torch.Tensor) -> Traps:
    """Yield results that treat small predictions in another way than the right one."""
    flat, wanted = predicted.flatten(), actual.flatten().log()
    others = (
        *(flat.clamp(min=low).log() for low in (0.1, 0.01, 1e-3, 1e-5, 1e-6, 1e-8)),
        flat.abs().log(),
        flat.log1p(),
        flat.clamp(min=0).log1p(),
        (flat.clamp(min=0) + 1).log(),
    )
    for other in others:
        yield trap(
            (other - wanted).square().mean().sqrt().item(),
            "predictions below 1 do not count as 1: another number takes their place, or something was added to all.",
            "小于 1 的预测值没有按 1 计算：换成了别的数，或者给所有的数都加了什么。",
            "other clamp",
        )
    yield trap(
        (flat.where(flat > 0, torch.ones_like(flat)).log() - wanted).square().mean().sqrt().item(),
        "predictions between 0 and 1 count as they are; all below 1 count as 1.",
        "0 和 1 之间的预测值按原数计算了；凡小于 1 的都应当按 1 计算。",
        "fractions kept",
    )
    for kept in (flat >= 1, flat > 0):
        if kept.any():
            yield trap(
                (flat[kept].log() - wanted[kept]).square().mean().sqrt().item(),
                "examples with small predictions were left out; they count, as 1.",
                "预测值太小的样本被去掉了；它们也要算，按 1 算。",
                "small ones left out",
            )


def _other_means(gap: torch.Tensor) -> Traps:
    if len(gap) > 1:
        yield trap(
            gap.square().sum().div(len(gap) - 1).sqrt().item(),
            "the sum of the squares was divided by n − 1; a mean divides by n.",
            "平方和除以了 n − 1；平均应当除以 n。",
            "divided by n − 1",
        )
        yield trap(
            gap.std().item(),
            "this is the standard deviation of the differences: their mean was subtracted first.",
            "这是差的标准差：先减去了差的均值。",
            "standard deviation",
        )


@check(points=2, gate=True)
def test_measures_in_logarithms(answer: Answer) -> None:
    """The root of the mean squared difference of logarithms | 对数之差的均方根"""
    for n in answer.cases(7, 2, 1):
        scored(answer, prices(n), costs(n))
    if answer.is_first:
        scored(answer, prices(5, dtype=torch.float64), costs(5, dtype=torch.float64))


@check(points=1)
def test_small_predictions_count_as_one(answer: Answer) -> None:
    """Predictions below 1 count as 1 | 小于 1 的预测值按 1 计算"""
    predicted = prices(6)
    predicted[1], predicted[4] = -whole(2, 900), 0.25
    for small in answer.cases(predicted, predicted.index_fill(0, torch.tensor([3]), 0.0), -prices(3)):
        scored(answer, small, costs(len(small)))
    if answer.is_first:
        fractions = prices(5)
        fractions[2:4] = torch.tensor([0.5, 0.125])
        scored(answer, fractions, costs(5))


@check(points=1)
def test_pairs_columns_with_rows(answer: Answer) -> None:
    """(n, 1) against (n,) is paired in order | (n, 1) 与 (n,) 按次序配对"""
    for shapes in answer.cases(((5, 1), (5,)), ((4,), (4, 1)), ((6, 1), (6, 1))):
        scored(answer, prices(*shapes[0]), costs(*shapes[1]))
    if answer.is_first:
        scored(answer, window(prices(5, 1)), transposed(costs(1, 5))[0])


@check(points=1)
def test_takes_tracked_predictions(answer: Answer) -> None:
    """Predictions that record gradients stay, and a float comes back | 预测值记录梯度时照样给出 float，且不改动它"""
    predicted = prices(5, 1)
    predicted[2] = -4.0
    scored(answer, predicted.requires_grad_(), costs(5, 1))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of examples | 操作次数不随样本数增长"""
    answer.vectorised(lambda n: scored(answer, prices(n), costs(n)), (3,), (29,))
