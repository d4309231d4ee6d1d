"""Hidden checks of ``permutation_matrix``."""

from collections.abc import Sequence

import torch

from autograder.grader import HERE, Answer, Call, check, distinct, say, trap, whole


def shuffled(n: int) -> list[int]:
    """Return an order of at least three that is not its own inverse, so that P and its transpose differ."""
    while True:
        order: list[int] = distinct(n).argsort().tolist()
        if any(order[number] != place for place, number in enumerate(order)):
            return order


def permuted(answer: Answer, order: Sequence[int] | torch.Tensor, device: torch.device | str | None = None) -> Call:
    P = torch.eye(len(order))[torch.as_tensor(order)]
    transposed = trap(
        P.T,
        "this is the transpose: it sends x[i] to place order[i] instead of fetching x[order[i]] to place i. "
        "Where does row i have its 1?",
        "这是转置：它把 x[i] 送到第 order[i] 位，而不是把 x[order[i]] 取到第 i 位。第 i 行的 1 应当在哪里？",
        "transpose",
    )
    identity = trap(torch.eye(len(order)), "this matrix changes nothing.", "这个矩阵什么也没有改变。", "identity")
    call = answer.permutation_matrix(order, device) if device is not None else answer.permutation_matrix(order)
    return call.gives(P, traps=lambda: [transposed, identity], anywhere=True)


@check(points=1, gate=True)
def test_rearranges(answer: Answer) -> None:
    """(P @ x)[i] is x[order[i]] | (P @ x)[i] 是 x[order[i]]"""
    for order in answer.cases(shuffled(5), shuffled(3), [0]):
        permuted(answer, order)


@check(points=1)
def test_takes_a_vector(answer: Answer) -> None:
    """order may be a vector, its elements apart in memory too | order 也可以是向量，元素在内存中不相邻也行"""
    if answer.is_first:
        permuted(answer, torch.tensor(shuffled(4)))
    spread = torch.zeros(6, 2, dtype=torch.int64)
    spread[:, 1] = torch.tensor(shuffled(6))
    permuted(answer, spread[:, 1])


@check(points=1)
def test_lives_where_it_should(answer: Answer) -> None:
    """On device; if None, where order is, and the CPU for a list | 在 device 上；没给时随 order，列表则在 CPU 上"""
    order, vector = shuffled(4), torch.tensor(shuffled(4))
    for call, wanted in (
        (permuted(answer, order, HERE), answer.device),
        (permuted(answer, vector), answer.device),
        (permuted(answer, vector, HERE), answer.device),
        (permuted(answer, order), "cpu"),
        (permuted(answer, vector, "cpu"), "cpu"),
    ):
        assert call.result.device == wanted, say(
            f"the matrix lives on {call.result.device}; it should live on {wanted}. "
            "Which line makes it, and which device does that line name?",
            f"矩阵在 {call.result.device} 上，应当在 {wanted} 上。哪一行建了它，那一行写的是哪个设备？",
            "wrong device",
        )


@check(points=1)
def test_refuses_what_is_no_permutation(answer: Answer) -> None:
    """Repeated, negative and too large entries raise ValueError | 有重复、负数或过大的项时抛出 ValueError"""
    twice = shuffled(4)
    twice[3] = twice[whole(0, 1)]
    same_sums = [(1, 1, 2, 2, 3, 6, 6)[place] for place in shuffled(7)]  # of the numbers and of their squares
    twice_there = say(
        "an entry that occurs twice gives a matrix all the same: each row has its 1, "
        "but one column has two and another none.",
        "有重复的项，却照样得到了矩阵：每行都有一个 1，但有一列有两个，另一列没有。",
        "rows only",
    )
    for order in answer.cases(torch.tensor(twice), twice, same_sums):
        answer.permutation_matrix(order).raises(ValueError, told=twice_there)
    if not answer.is_first:
        return
    negative = shuffled(4)
    negative[negative.index(whole(0, 2))] -= 4
    below_zero = say(
        "a negative entry gives a matrix all the same: as an index it counts from the end.",
        "有负数的项，却照样得到了矩阵：负数下标是从末尾数的。",
        "negative entry",
    )
    for order in (negative, torch.tensor(negative)):
        answer.permutation_matrix(order).raises(ValueError, told=below_zero)
    from_one = [number + 1 for number in shuffled(4)]
    answer.permutation_matrix(from_one).raises(ValueError)
    answer.permutation_matrix(torch.tensor(from_one)).raises(ValueError)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    for n in (3, 8) if answer.is_first else ():
        permuted(answer, shuffled(n))  # an answer that keeps the identity for the next time has made it now
    answer.vectorised(lambda n: permuted(answer, shuffled(n)), (3,), (8,))
