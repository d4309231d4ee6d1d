"""Hidden checks of ``one_hot``."""

import torch

from autograder.grader import Answer, Call, Traps, check, say, trap, whole


def labels(n: int, q: int) -> torch.Tensor:
    return torch.tensor([whole(0, q - 1) for _ in range(n)], dtype=torch.int64)


def flagged(answer: Answer, y: torch.Tensor, num_classes: int) -> Call:
    right = torch.zeros(len(y), num_classes)
    right[torch.arange(len(y)), y] = 1

    def traps() -> Traps:
        yield trap(
            right.long(), "the result is int64; a loss needs float32.", "结果是 int64；算损失需要 float32。", "int64"
        )
        yield trap(
            right.bool(), "the result is boolean; float32 is asked for.", "结果是布尔值；要的是 float32。", "bool"
        )
        yield trap(
            right.T,
            "the result lies on its side: each row is one label.",
            "结果横过来了：每一行是一个标签。",
            "transposed",
        )
        seen = int(y.max()) + 1 if len(y) else num_classes
        for value in (right[:, :seen], right[:, :seen].long()):
            yield trap(
                value,
                "the classes were counted from the labels: as many columns as num_classes says, also where the last "
                "classes do not occur.",
                "类别是从标签里数出来的：列数应当是 num_classes，即使最后几类没有出现。",
                "classes counted",
            )

    return answer.one_hot(y, num_classes).gives(right, traps=traps)


@check(points=1, gate=True)
def test_flags_the_label(answer: Answer) -> None:
    """A 1 at the label, float32 | 标签处是 1，float32"""
    flagged(answer, torch.tensor([2, 0, 1, 2]), 3)
    flagged(answer, labels(3, 4), 5)
    flagged(answer, torch.tensor([0, 1, 0, 1, 1]), 4)


@check(points=1)
def test_takes_no_labels(answer: Answer) -> None:
    """No labels give (0, num_classes), and one class is enough | 没有标签时是 (0, num_classes)，只有一类也可以"""
    flagged(answer, labels(0, 1), 4)
    flagged(answer, labels(3, 1), 1)


@check(points=2)
def test_refuses_labels_out_of_range(answer: Answer) -> None:
    """A label below 0 or too large raises | 小于 0 或太大的标签抛出异常"""
    if answer.device == "cuda":  # there it would ruin the process
        return
    negative = say(
        "a negative label was taken: as an index it counts from the end, and a comparison finds no class for it.",
        "负的标签被接受了：作为下标，它会从末尾数起；用比较，则找不到它的类。",
        "negative label",
    )
    for y, q in (([0, 3, 1], 3), ([1, 5], 2), ([0, -1, 1], 3), ([-2], 4)):
        call = answer.one_hot(torch.tensor(y), q)
        call.raises(ValueError, IndexError, RuntimeError, told=negative if min(y) < 0 else None)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of labels | 操作次数不随标签数增长"""
    answer.vectorised(lambda n: flagged(answer, labels(n, 4), 4), (3,), (30,)).stays_in_torch()
