"""Hidden checks of ``synthetic_data``.

Bounds. Every statistic here is a mean of independent terms, near enough to normal for the sizes used. It is allowed
seven of its standard deviations. A right answer misses one of them in 3e-12 of all runs, and there are fewer than 50.
Of N standard normal numbers the mean has the deviation 1/√N and the standard deviation 1/√(2N). The share p of numbers
within ±1, 0.6827, has √(p(1 − p)/N). The correlation of two independent columns of n numbers has 1/√n. Of a single
noise 0.08 is eight standard deviations: 1e-15.
"""

import math

import torch

from autograder.grader import (
    ANY_NUMBERS,
    Answer,
    Call,
    check,
    distinct,
    drawn_anew,
    drawn_here,
    drawn_thrice,
    form,
    from_torch,
    say,
    trap,
    whole,
)

SIGMA = 0.01
FAR = 7
MANY = 200
WITHIN_ONE = 0.6827


def weights(d: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    return distinct(d, dtype=dtype)


def made(answer: Answer, w: torch.Tensor, b: float, n: int) -> Call:
    call = answer.within(drawn_thrice, draws=True).synthetic_data(whole(1, 10**6), w, b, n)
    if call.error is None:
        from_torch(call)
    d, dtype = len(w), w.dtype
    X = form(n, d, dtype=dtype)
    return call.gives(
        (X, form(n, 1, dtype=dtype)),
        tolerance=ANY_NUMBERS,
        traps=lambda: [
            trap(
                (X, form(n, dtype=dtype)),
                "y has shape (n,); it should be a column of shape (n, 1).",
                "y 的形状是 (n,)；它应当是形状为 (n, 1) 的一列。",
                "y flat",
            ),
            trap(
                (X, form(n, n, dtype=dtype)),
                "y has shape (n, n): a row of shape (n,) and a column of shape (n, 1) were added, and broadcasting "
                "made a table of them. Give both one shape first.",
                "y 的形状是 (n, n)：形状 (n,) 的一行加上形状 (n, 1) 的一列，被广播成了一张表。请先让两者形状相同。",
                "broadcast",
            ),
            trap(
                (form(n, 1, dtype=dtype), X),
                "X and y come back in the other order: X first.",
                "X 和 y 返回的次序反了：先是 X。",
                "swapped",
            ),
        ],
    )


def noise_of(call: Call, w: torch.Tensor, b: float) -> torch.Tensor:
    X, y = (part.numbers.double() for part in call.result)
    noise: torch.Tensor = (y - b).flatten() - X @ w.double()
    return noise


@check(points=2, gate=True)
def test_y_follows_x(answer: Answer) -> None:
    """y holds Xw + b and a little noise, in a column | y 是 Xw + b 加一点噪声，写成一列"""
    for d, n, b in answer.cases((5, MANY, whole(3, 9) / 2), (3, 7, 4), (1, 5, -2.5), (2, 1, 3)):
        w = 400 * weights(d)  # noise in X is as many times larger in y, and far from 1
        far = noise_of(made(answer, w, b, n), w, b)
        assert not near(far + b), say(
            "y holds only Xw and the noise: b is missing.", "y 里只有 Xw 和噪声：漏掉了 b。", "b left out"
        )
        assert n < MANY or not 0.7 < far.std() < 1.3, say(
            "the noise is about as large as 1: its standard deviation should be 0.01.",
            "噪声大约有 1 那么大：它的标准差应当是 0.01。",
            "noise of 1",
        )
        assert near(far), say(
            "y is not Xw + b with noise of standard deviation 0.01: the two lie further apart than such noise can take "
            "them.",
            "y 不是 Xw + b 加上标准差为 0.01 的噪声：两者相差太远，这样的噪声做不到。",
            "y far from Xw + b",
        )


def near(noise: torch.Tensor) -> bool:
    return bool((noise.abs() < 8 * SIGMA).all())


@check(points=1)
def test_x_is_standard_normal(answer: Answer) -> None:
    """The numbers in X are standard normal, each drawn by itself | X 里的数取自标准正态分布，逐个独立抽取"""
    w, n = weights(4), 5000
    X = made(answer, w, 1.5, n).result[0].numbers.double()
    size = X.numel()
    assert len(X.unique()) > 0.9 * size, say(
        "many numbers of X are the same: rows or columns repeat. Draw every number by itself.",
        "X 里有许多相同的数：有些行或列是重复的。请逐个独立抽取。",
        "repeated numbers",
    )
    positive = bool((X >= 0).all())
    assert not positive, say(
        "no number of X is negative: `torch.rand` draws evenly between 0 and 1. Which function draws normally?",
        "X 里没有负数：`torch.rand` 是在 0 到 1 之间均匀抽取。哪个函数抽取正态分布？",
        "uniform X",
    )
    is_standard = abs(X.mean()) < FAR / math.sqrt(size) and abs(X.std() - 1) < FAR / math.sqrt(2 * size)
    spread = math.sqrt(WITHIN_ONE * (1 - WITHIN_ONE) / size)
    has_the_shape = abs((X.abs() < 1).double().mean() - WITHIN_ONE) < FAR * spread
    assert is_standard, say(
        "the numbers of X have another mean than 0 or another standard deviation than 1.",
        "X 里的数均值不是 0，或者标准差不是 1。",
        "not standard",
    )
    assert has_the_shape, say(
        "mean and standard deviation of X fit, but its numbers are not spread as normal ones are.",
        "X 的均值和标准差都对，但数的分布不是正态的。",
        "uniform X",
    )
    between = torch.corrcoef(X.T) - torch.eye(4)
    assert between.abs().max() < FAR / math.sqrt(n), say(
        "the columns of X depend on each other.", "X 的各列彼此相关。", "dependent columns"
    )


@check(points=2)
def test_every_example_has_its_noise(answer: Answer) -> None:
    """Noise with standard deviation 0.01, drawn for every example | 每个样本各有标准差为 0.01 的噪声"""
    w, b, n = weights(3), 2, 5000
    call = made(answer, w, b, n)
    noise = noise_of(call, w, b)
    assert noise.abs().max() > 1e-4, say("there is no noise in y.", "y 里没有噪声。", "no noise")
    assert noise.std() > SIGMA / 10, say(
        "all examples have the same noise: one number was drawn and added to each. Draw one for every example.",
        "所有样本的噪声都一样：只抽了一个数，加到了每一个上。请为每个样本各抽一个。",
        "one noise for all",
    )
    right = abs(noise.std() / SIGMA - 1) < FAR / math.sqrt(2 * n) and abs(noise.mean()) < FAR * SIGMA / math.sqrt(n)
    assert right, say(
        "the noise has another mean than 0 or another standard deviation than 0.01.",
        "噪声的均值不是 0，或者标准差不是 0.01。",
        "other noise",
    )
    X = call.result[0].numbers.double()
    along = torch.corrcoef(torch.cat((X.T, noise[None])))[-1, :-1]
    after = torch.corrcoef(torch.stack((noise[1:], noise[:-1])))[0, 1]
    assert along.abs().max() < FAR / math.sqrt(n) and abs(after) < FAR / math.sqrt(n - 1), say(
        "the noise is not drawn for itself: it depends on X or repeats.",
        "噪声不是独立抽取的：它与 X 有关，或者重复出现。",
        "noise not drawn",
    )


@check(points=1)
def test_draws_from_torch(answer: Answer) -> None:
    """torch.manual_seed decides what is drawn; two calls differ | 结果由 torch.manual_seed 决定；两次调用不同"""
    drawn_anew(made(answer, weights(2), 0.5, 6), 0, 1)


@check(points=1)
def test_draws_where_w_lives(answer: Answer) -> None:
    """Drawn on the device of w and given in its dtype | 在 w 的设备上抽取，dtype 与 w 相同"""
    for dtype in answer.cases(torch.float64, torch.float32):
        call = made(answer, weights(3, dtype), 1, 40)
        drawn_here(call, 40, answer.device)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of examples | 操作次数不随样本数增长"""
    answer.vectorised(lambda n: made(answer, weights(3), 1, n), (4,), (40,))
