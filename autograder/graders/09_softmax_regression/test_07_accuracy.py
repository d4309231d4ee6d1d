"""Hidden checks of ``accuracy``."""

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, say, transposed, trap, whole


def scores(right: list[bool], y: list[int], q: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return scores whose largest is at the label, or at the next class."""
    drawn = distinct(len(y), q, dtype=dtype)
    for row, (is_right, label) in enumerate(zip(right, y, strict=True)):
        top, at = label if is_right else (label + 1) % q, int(drawn[row].argmax())
        drawn[row, [at, top]] = drawn[row, [top, at]]
    return drawn


def counted(answer: Answer, y_hat: torch.Tensor, y: torch.Tensor, right: int) -> Call:
    n, call = len(y), answer.accuracy(y_hat, y)
    assert call.found.tensor is None, say(
        "the result is a tensor; a Python int is asked for.", "结果是张量；要的是 Python 的 int。", "tensor"
    )
    assert not call.found.equals(float(right)), say(
        "the result is a Python float; a count is an int.", "结果是 Python 的 float；个数应当是 int。", "float"
    )

    def traps() -> Traps:
        yield trap(
            right / n,
            "this is the share of right predictions; their number is asked for.",
            "这是预测正确的比例；要的是个数。",
            "share",
        )
        yield trap(n - right, "the wrong predictions were counted.", "数的是错误的预测。", "wrong ones")
        if right < n:
            yield trap(
                0,
                "no row counts, though some are right: either all rows were compared as one, or a share was cut off to "
                "a whole number. Compare row by row, and add up.",
                "有判对的行，却一行也没有算：要么是所有行合在一起比的，要么是把比例截成了整数。请逐行比较，再加起来。",
                "none counted",
            )
        if y_hat.dim() == 2 and y_hat.shape[0] == y_hat.shape[1]:
            yield trap(
                int((y_hat.argmax(0) == y).sum()),
                "the largest score was looked for in each column; it should be in each row.",
                "最大得分是在每一列里找的；应当在每一行里找。",
                "over dim 0",
            )

    return call.gives(right, traps=traps)


@check(points=1, gate=True)
def test_counts_right_rows(answer: Answer) -> None:
    """The number of rows whose largest score is at the label | 最大得分在标签处的行数"""
    square = torch.tensor([[9.0, 0, 0], [1, 2, 8], [7, 3, 4]])
    counted(answer, square, torch.tensor([0, 2, 1]), 2)
    y = [2, 0, 3, 1, 1]
    counted(answer, scores([True, False, True, True, True], y, 4), torch.tensor(y), 4)
    y = [whole(0, 2) for _ in range(7)]
    right = [True, True, True, True, False, *(whole(0, 1) == 1 for _ in range(2))]
    counted(answer, scores(right, y, 3), torch.tensor(y), sum(right))


@check(points=2)
def test_counts_right_labels(answer: Answer) -> None:
    """Predicted labels in any dtype | 任何 dtype 的预测标签"""
    y = torch.tensor([2, 0, 1, 3, 1])
    predicted = torch.tensor([2, 1, 1, 3, 0])
    for dtype in (torch.int64, torch.int32, torch.float32, torch.float64, torch.uint8, torch.float16, torch.int8):
        name = str(dtype).removeprefix("torch.")
        told = say(
            f"predicted labels of dtype {name} are not counted as int64 ones are: compare the numbers. Neither tell "
            "labels by their dtype nor require that of y.",
            f"dtype 为 {name} 的预测标签没有照 int64 的那样计数：请比较数值，不要凭 dtype 判断是不是标签，也不要求它与 "
            f"y 相同。",
            "labels by dtype",
        )
        call = answer.accuracy(predicted.to(dtype), y).accepts(told)
        assert dtype == torch.int64 or call.error is not None or call.found.number == 3, told
        call.gives(3)


@check(points=1)
def test_takes_one_class(answer: Answer) -> None:
    """Scores of shape (n, 1) predict class 0 | 形状为 (n, 1) 的得分预测第 0 类"""
    counted(answer, distinct(4, 1) + 100, torch.tensor([0, 0, 0, 0]), 4)
    counted(answer, distinct(5, 1) + 100, torch.tensor([0, 1, 0, 0, 0]), 4)


@check(points=1)
def test_takes_tracked_scores(answer: Answer) -> None:
    """Scores that record gradients, float64, spread out in memory | 记录梯度、float64、在内存中不连续的得分"""
    y = [1, 0, 2, 2, 1]
    right = [True, True, False, True, True]
    counted(answer, scores(right, y, 3).requires_grad_(), torch.tensor(y), 4)
    counted(answer, scores(right, y, 4, torch.float64), torch.tensor(y), 4)
    counted(answer, transposed(scores(right, y, 3)), torch.tensor(y), 4)


def of_length(answer: Answer, n: int) -> Call:
    y = [k % 3 for k in range(n)]
    return counted(answer, scores([k % 4 > 0 for k in range(n)], y, 3), torch.tensor(y), 3 * n // 4)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of examples | 操作次数不随样本数增长"""
    answer.vectorised(lambda n: of_length(answer, n), (4,), (40,))
