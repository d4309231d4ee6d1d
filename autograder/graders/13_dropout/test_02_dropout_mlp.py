"""Hidden checks of ``dropout_mlp``.

Bounds. With W2 and W3 diagonal each output number tells what happened to one number of each hidden layer. Of N numbers
the share that is dropped lies within 7·√(p(1 − p)/N) of p. A right answer misses that in 3e-12 of all runs. Two rows of
40 numbers lose the same ones in 0.625^40 = 7e-9 of all runs. That half of 60 rows do is as good as impossible.
"""

import math
from collections.abc import Sequence

import torch

from autograder.grader import (
    ANY_NUMBERS,
    Answer,
    Call,
    Traps,
    check,
    drawn_anew,
    drawn_here,
    drawn_thrice,
    form,
    from_torch,
    normal,
    same,
    say,
    trap,
    whole,
)

ROWS, HIDDEN = 60, 40
FAR = 7
CLOSE = 1e-4


def weights(inputs: int, hidden1: int, hidden2: int, outputs: int) -> list[torch.Tensor]:
    shapes = (inputs, hidden1), (hidden1,), (hidden1, hidden2), (hidden2,), (hidden2, outputs), (outputs,)
    return [normal(*shape) for shape in shapes]


def plain(X: torch.Tensor, params: Sequence[torch.Tensor]) -> torch.Tensor:
    """Return the output without dropout, in double precision."""
    W1, b1, W2, b2, W3, b3 = (param.double() for param in params)
    output: torch.Tensor = torch.relu(torch.relu(X.double().flatten(1) @ W1 + b1) @ W2 + b2) @ W3 + b3
    return output


def ran(answer: Answer, X: torch.Tensor, params: list[torch.Tensor], p1: float, p2: float, training: bool) -> Call:
    """Judge an output that does not depend on chance."""
    call = answer.within(drawn_thrice, draws=True).dropout_mlp(whole(1, 10**6), X, params, p1, p2, training)
    if call.error is None:
        from_torch(call)
        first, again = call.found.tensor, call.shown["second"]
        is_alike = first is None or getattr(again, "shape", None) != first.shape or same(again, first.numbers)
        assert training or is_alike, say(
            "with training=False two calls give different numbers: dropout is applied there too. "
            "`functional.dropout` drops unless it is told not to.",
            "training=False 时两次调用的结果不同：这时也做了 dropout。`functional.dropout` 不特别说明就会丢弃。",
            "dropout in evaluation",
        )
    return call.gives(plain(X, params).float(), tolerance=CLOSE, traps=lambda: traps(X, params))


def traps(X: torch.Tensor, params: list[torch.Tensor]) -> Traps:
    W1, b1, W2, b2, W3, b3 = (param.double() for param in params)
    x = X.double().flatten(1)
    first = x @ W1 + b1
    right = plain(X, params)
    for other, en, zh, mistake in (
        (torch.relu(right), "relu was taken of the output", "对输出也做了 relu", "relu on the output"),
        (right.softmax(1), "softmax was taken of the output", "对输出做了 softmax", "softmax"),
        (torch.relu(first @ W2 + b2) @ W3 + b3, "the first layer has no relu", "第一个隐藏层没有 relu", "no relu"),
        ((torch.relu(first) @ W2 + b2) @ W3 + b3, "the second layer has no relu", "第二个隐藏层没有 relu", "no relu"),
        ((first @ W2 + b2) @ W3 + b3, "there is no relu", "没有做 relu", "no relu"),
        (torch.relu(torch.relu(x @ W1) @ W2) @ W3, "the biases are missing", "漏了偏置", "no bias"),
        (right - b3, "b3 is missing", "漏了 b3", "no bias"),
        (right * 0 + b3, "everything hidden was dropped", "隐藏的数全被丢弃了", "all dropped"),
    ):
        yield trap(other.float(), f"{en}: that is another network.", f"{zh}：这是另一个网络。", mistake)


def diagonal() -> tuple[torch.Tensor, list[torch.Tensor]]:
    """Return a network in which each output number belongs to one number of each hidden layer. None is near 0."""
    X, W1 = normal(ROWS, 5), normal(5, HIDDEN)
    sizes = (X @ W1).abs().max().item()
    b1 = torch.full((HIDDEN,), 2 * sizes)
    scales = [1 + torch.arange(HIDDEN) / HIDDEN + whole(0, 9) / 10 for _ in range(2)]
    params = [W1, b1, torch.diag(scales[0]), sizes * scales[1], torch.diag(scales[1]), sizes * (7 + scales[0])]
    return X, params


def masks(
    output: torch.Tensor, X: torch.Tensor, params: list[torch.Tensor], p1: float, p2: float
) -> list[torch.Tensor]:
    """Return, for each number of the output: lost in the first layer, in the second, and neither but whole."""
    W1, b1, W2, b2, W3, b3 = (param.double() for param in params)
    first = torch.relu(X.double() @ W1 + b1)

    def near(expected: torch.Tensor) -> torch.Tensor:
        return (output.double() - expected).abs() <= CLOSE * expected.abs()

    scale1, scale2 = (1 / (1 - p) if p < 1 else 0.0 for p in (p1, p2))
    by_second = near(b3.expand_as(output))
    by_first = near(b2 * scale2 * W3.diagonal() + b3) & ~by_second
    kept = near((first * scale1 * W2.diagonal() + b2) * scale2 * W3.diagonal() + b3) & ~by_second & ~by_first
    return [by_first, by_second, kept]


def trained(answer: Answer, p1: float, p2: float) -> list[torch.Tensor]:
    """Judge the dropped numbers in training, and return their places."""
    X, params = diagonal()
    call = answer.within(drawn_thrice, draws=True).dropout_mlp(whole(1, 10**6), X, params, p1, p2, True)
    if call.error is None:
        from_torch(call)
    seen = call.returns().found.tensor
    assert seen is None or not seen.value.isnan().any(), say(
        "the result holds nan: 0 was multiplied by inf, or divided by 0. What is 1 / (1 − p) for p = 1?",
        "结果里有 nan：0 乘了 inf，或者除以了 0。p = 1 时 1 / (1 − p) 是多少？",
        "nan at 1",
    )
    output = call.gives(form(ROWS, HIDDEN), tolerance=ANY_NUMBERS).result.numbers
    assert not torch.allclose(output.double(), plain(X, params), rtol=CLOSE), say(
        "nothing is dropped in training.", "训练时什么也没有丢弃。", "no dropout"
    )
    assert (output != 0).all(), say(
        "numbers of the output are 0: dropout was applied to the output as well.",
        "输出里有 0：对输出也做了 dropout。",
        "dropout on the output",
    )
    found = masks(output, X, params, p1, p2)
    if not (found[0] | found[1] | found[2]).all():
        swapped = masks(output, X, params, p2, p1)
        assert not (swapped[0] | swapped[1] | swapped[2]).all(), say(
            "p1 and p2 are swapped: p1 belongs to the first hidden layer.",
            "p1 和 p2 反了：p1 属于第一个隐藏层。",
            "swapped",
        )
        raise AssertionError(
            say(
                "the output holds numbers to which no dropping of hidden numbers leads: were numbers of X dropped too, "
                "or what is kept not divided by 1 − p?",
                "输出里有的数，怎样丢弃隐藏的数都得不到：是不是 X 的数也丢弃了，或者留下的数没有除以 1 − p？",
                "dropout on the input",
            )
        )
    return found


@check(points=2, gate=True)
def test_gives_the_output(answer: Answer) -> None:
    """Two hidden layers with relu, an output without | 两个带 relu 的隐藏层，输出没有"""
    ran(answer, normal(4, 3), weights(3, 5, 6, 2), 0.0, 0.0, True)
    if answer.is_first:
        ran(answer, normal(4, 3), weights(3, 5, 6, 2), 0.0, 0.0, False)
        ran(answer, normal(1, 4), weights(4, 3, 2, 5), 0.0, 0.0, True)


@check(points=1)
def test_flattens_each_example(answer: Answer) -> None:
    """X with more dimensions is flattened, example by example | 维数更多的 X 逐个样本拉平"""
    for shape in answer.cases((3, 1, 2, 4), (5, 4, 2)):
        ran(answer, normal(*shape), weights(8, 5, 6, 2), 0.0, 0.0, True)


@check(points=2)
def test_drops_behind_each_relu(answer: Answer) -> None:
    """p1 of the first hidden layer and p2 of the second are dropped | 第一层丢弃 p1，第二层丢弃 p2"""
    for p1, p2 in answer.cases((0.375, 0.625), (0.625, 0.25)):
        by_first, by_second, kept = trained(answer, p1, p2)
        rows = [len({tuple(row) for row in mask.tolist()}) for mask in (by_second, kept)]
        assert min(rows) > ROWS / 2, say(
            "all examples lose the same hidden numbers: one mask was drawn for all. Draw for every number.",
            "所有样本丢弃的都是同样的隐藏的数：只抽了一个掩码。请为每个数各抽一次。",
            "one mask for all rows",
        )
        size = by_first.numel()
        left = size - int(by_second.sum())
        for lost, of, p in ((int(by_second.sum()), size, p2), (int(by_first.sum()), left, p1)):
            assert abs(lost / of - p) < FAR * math.sqrt(p * (1 - p) / of), say(
                "not as many hidden numbers are dropped as p1 and p2 say.",
                "丢弃的隐藏的数，没有 p1 和 p2 所说的那么多。",
                "other share",
            )


@check(points=2)
def test_is_the_same_in_evaluation(answer: Answer) -> None:
    """With training=False nothing is dropped, whatever p1 and p2 are | training=False 时，不管 p1、p2，什么也不丢弃"""
    for p1, p2 in answer.cases((0.5, 0.5), (1.0, 0.25), (0.75, 1.0)):
        ran(answer, normal(4, 3), weights(3, 5, 6, 2), p1, p2, False)


@check(points=1)
def test_takes_both_ends(answer: Answer) -> None:
    """p1 and p2 may be 0 and 1 | p1 和 p2 可以是 0 和 1"""
    for p1, p2 in answer.cases((1.0, 0.375), (0.375, 1.0), (0.0, 0.5), (0.5, 0.0)):
        by_first, by_second, _ = trained(answer, p1, p2)
        whole_layers = [
            (bool(by_second.all()), p2 == 1),
            (not by_second.any(), p2 == 0),
            (bool((by_first | by_second).all()), p1 == 1 or p2 == 1),
            (not by_first.any(), p1 == 0 or p2 == 1),
        ]
        assert all(seen for seen, wanted in whole_layers if wanted), say(
            "with a probability of 0 numbers are dropped, or with 1 some are not.",
            "概率是 0 时还有数被丢弃，或者概率是 1 时还有数留下。",
            "ends",
        )


@check(points=1)
def test_draws_from_torch_on_the_device(answer: Answer) -> None:
    """torch's seed decides, and the masks are drawn where X lives | 由 torch 的种子决定，并在 X 的设备上抽取"""
    X, params = diagonal()
    call = answer.within(drawn_thrice, draws=True).dropout_mlp(whole(1, 10**6), X, params, 0.5, 0.5, True)
    if call.error is None:
        from_torch(call)
    drawn_anew(call.gives(form(ROWS, HIDDEN), tolerance=ANY_NUMBERS))
    drawn_here(call, HIDDEN, answer.device)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of examples | 操作次数不随样本数增长"""
    answer.vectorised(lambda n: ran(answer, normal(n, 3), weights(3, 5, 6, 2), 0.0, 0.0, True), (3,), (17,))
