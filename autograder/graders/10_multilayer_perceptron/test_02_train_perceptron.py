"""Hidden checks of ``train_perceptron``.

All numbers are small and whole, so every order of adding gives the same. Among eight examples their mean is exact too.
Data is drawn until the known mistakes all lead elsewhere.
"""

from dataclasses import dataclass

import torch

from autograder.grader import Answer, Call, Traps, check, say, trap, whole

MANY = 40
RATES = (0.1, 0.01, 0.5, 1e-3, 2, 0.2, 0.05, 0.3)


@dataclass(frozen=True)
class Rule:
    """The algorithm, or a mistaken one."""

    starts: bool = True
    counts_zero_as_up: bool = False
    uses_bias: bool = True
    at_once: bool = True
    stops_at_first_right: bool = False
    backwards: bool = False
    flips: bool = False
    restarts: bool = False
    centres: bool = False
    passes: int = MANY


Line = tuple[list[float], float]
Found = tuple[Line, int] | None


def learned(X: list[list[float]], y: list[int], rule: Rule) -> Found:
    """Return w and b, and the number of passes, or None if no pass is without a mistake."""
    if rule.centres:
        means = [sum(column) / len(X) for column in zip(*X, strict=True)]
        X = [[value - mean for value, mean in zip(x, means, strict=True)] for x in X]
    w, b = [0.0] * len(X[0]), 0.0
    for number in range(1, rule.passes + 1):
        changes: list[Line] = []
        for x, sign in list(zip(X, y, strict=True))[:: -1 if rule.backwards else 1]:
            if not wrong(sign, score(x, w, b), rule):
                if rule.stops_at_first_right:
                    return (w, b), number
                continue
            step = -sign if rule.flips else sign
            changes.append(([step * value for value in x], step if rule.uses_bias else 0))
            if rule.at_once:
                w, b = moved(w, b, changes[-1:])
            if rule.restarts:
                break
        if not changes:
            return (w, b), number
        w, b = (w, b) if rule.at_once else moved(w, b, changes)
    return None


def score(x: list[float], w: list[float], b: float) -> float:
    return sum(first * second for first, second in zip(x, w, strict=True)) + b


def wrong(sign: int, score: float, rule: Rule) -> bool:
    if rule.counts_zero_as_up:
        return (1 if score >= 0 else -1) != sign
    return sign * score <= 0 if rule.starts else sign * score < 0


def moved(w: list[float], b: float, changes: list[Line]) -> Line:
    for x, step in changes:
        w, b = [value + change for value, change in zip(w, x, strict=True)], b + step
    return w, b


ENDLESS = Rule(flips=True, passes=3)
MISTAKES = (
    (
        Rule(starts=False),
        "w and b are still 0: at the start every score is 0, and that counts as a mistake too (≤, not <).",
        "w 和 b 还是 0：一开始每个得分都是 0，这也算错误（是 ≤，不是 <）。",
        "never starts",
    ),
    (
        Rule(counts_zero_as_up=True),
        "a score of exactly 0 was taken for +1; it is a mistake for both signs of y.",
        "得分恰好为 0 时被当成了 +1；对两种 y 它都是错误。",
        "zero taken for up",
    ),
    (
        Rule(uses_bias=False),
        "b stays 0: on a mistake y is added to b.",
        "b 一直是 0：出错时要把 y 加到 b。",
        "b forgotten",
    ),
    (
        Rule(at_once=False),
        "the mistakes of a pass were collected and added at its end; each is to be added at once, before the next "
        "example is looked at.",
        "一遍之中的错误被攒到最后才一起加；每个错误要立刻加上，再看下一个样本。",
        "all mistakes of a pass at once",
    ),
    (
        Rule(stops_at_first_right=True),
        "training stops at the first example that is right; it ends after a whole pass without a mistake.",
        "遇到第一个判对的样本就停了；要完整的一遍都没有错误才结束。",
        "stops at first right example",
    ),
    (
        Rule(backwards=True),
        "the examples were taken in another order than that of the data.",
        "没有按数据的次序看样本。",
        "other order",
    ),
    (
        Rule(restarts=True, passes=25 * MANY),
        "after a mistake the pass begins anew; go on with the next example.",
        "出错之后又从头开始；应当接着看下一个样本。",
        "begins anew",
    ),
    (
        Rule(centres=True),
        "this line belongs to other examples: the mean was subtracted from X first. Take X as it is.",
        "这条线是另一些样本的：先从 X 里减去了均值。请直接用 X。",
        "centred",
    ),
    (ENDLESS, "the steps go the wrong way.", "每一步的方向反了。", "wrong way"),
)


@dataclass(frozen=True)
class Data:
    """Examples that a line separates, with the final weights of the algorithm and its number of passes."""

    X: list[list[float]]
    y: list[int]
    line: Line
    passes: int

    def tensors(self, dtype: torch.dtype, sign: torch.dtype) -> tuple[torch.Tensor, torch.Tensor]:
        """Return X of one dtype and y of another."""
        return torch.tensor(self.X, dtype=dtype), torch.tensor(self.y, dtype=sign)


def data(n: int, d: int, *, apart: bool = False) -> Data:
    """Draw data that the algorithm takes three to eight passes for.

    With ``apart``, all known mistakes end elsewhere.
    """
    for _ in range(3000):
        w, b = [float(whole(-3, 3)) for _ in range(d)], whole(-4, 4)
        X = [[float(whole(-4, 4)) for _ in range(d)] for _ in range(n)]
        y = [1 if score(x, w, b) > 0 else -1 for x in X]
        found = learned(X, y, Rule())
        if found is None or not 3 <= found[1] <= 8 or y[0] != 1 or found[0][1] == 0:
            continue
        if not apart:
            return Data(X, y, *found)
        others = {rule: learned(X, y, rule) for rule, *_ in MISTAKES}
        ends = all(other is not None or rule == ENDLESS for rule, other in others.items())
        lines = [*slower(found[0], n), found[0], *(other[0] for other in others.values() if other)]
        if ends and all(line not in lines[:place] for place, line in enumerate(lines)):
            return Data(X, y, *found)
    raise LookupError("no data was found that tells the mistakes apart")


def slower(line: Line, n: int) -> list[Line]:
    """Yield the line as learned with a learning rate. The last one is 1 / n."""
    w, b = line
    return [([rate * value for value in w], rate * b) for rate in (*RATES, 1 / n)]


def trained(answer: Answer, given: Data, max_passes: int, dtype: torch.dtype, sign: torch.dtype) -> Call:
    X, y = given.tensors(dtype, sign)
    call = answer.train_perceptron(X, y, max_passes)
    parts = call.found.parts
    shape = (1,) if len(parts) > 1 and parts[1].tensor is not None and parts[1].tensor.shape == (1,) else ()
    call.gives(expected(given.line, dtype, shape), traps=lambda: _traps(given, dtype, shape))
    assert not any(part.state.requires_grad for part in call.result), say(
        "w or b records gradients; nothing here is differentiated. Return plain tensors.",
        "w 或 b 在记录梯度；这里没有什么要求导。请返回普通的张量。",
        "tracked",
    )
    return call


def expected(line: Line, dtype: torch.dtype, shape: tuple[int, ...]) -> tuple[torch.Tensor, torch.Tensor]:
    w, b = line
    return torch.tensor(w, dtype=dtype), torch.full(shape, b, dtype=dtype)


def _traps(given: Data, dtype: torch.dtype, shape: tuple[int, ...]) -> Traps:
    for rule, en, zh, mistake in MISTAKES:
        if found := learned(given.X, given.y, rule):
            yield trap(expected(found[0], dtype, shape), en, zh, mistake)
    w, b = expected(given.line, dtype, shape)
    for line in slower(given.line, len(given.y)):
        yield trap(
            expected(line, dtype, shape),
            "w and b have the right direction and another size: a learning rate was put in. The algorithm adds y·x "
            "and y as they are.",
            "w 和 b 方向对，大小不对：多了一个学习率。算法加的就是 y·x 和 y 本身。",
            "learning rate",
        )
    yield trap(
        (w, 0 * b), "b is 0: on a mistake y is added to b too.", "b 是 0：出错时也要把 y 加到 b。", "b forgotten"
    )
    yield trap((-w, -b), "w and b have the wrong sign.", "w 和 b 的符号反了。", "wrong way")


@check(points=2, gate=True)
def test_finds_the_line(answer: Answer) -> None:
    """w and b after the first pass without a mistake | 第一遍没有错误之后的 w 和 b"""
    for n, d in answer.cases((8, 2), (8, 3)):
        trained(answer, data(n, d, apart=True), MANY, torch.float32, torch.float32)


@check(points=1)
def test_counts_the_clean_pass(answer: Answer) -> None:
    """The pass without a mistake is the last that max_passes allows | 没有错误的那一遍也算在 max_passes 之内"""
    given = data(6, 2)
    call = answer.train_perceptron(*given.tensors(torch.float32, torch.float32), given.passes - 1)
    call.raises(
        ValueError,
        told=say(
            "the passes that were allowed ended with a mistake, and w and b came back all the same: a pass without a "
            "mistake must be among them. Else raise ValueError.",
            "允许的遍数用完时还有错误，却照常返回了 w 和 b：其中必须有一遍没有错误，否则抛出 ValueError。",
            "clean pass not counted",
        ),
    )
    call = answer.train_perceptron(*given.tensors(torch.float32, torch.float32), given.passes)
    assert call.error is None or "ValueError" not in call.error.bases, say(
        "ValueError came although the last pass that was allowed had no mistake: that is enough.",
        "允许的最后一遍并没有错误，却抛出了 ValueError：这就够了。",
        "one pass too many",
    )
    parts = call.found.parts
    shape = (1,) if len(parts) > 1 and parts[1].tensor is not None and parts[1].tensor.shape == (1,) else ()
    call.gives(expected(given.line, torch.float32, shape))


@check(points=1)
def test_refuses_what_no_line_separates(answer: Answer) -> None:
    """Where no line separates the classes ValueError is raised | 没有直线能分开两类时抛出 ValueError"""
    corners = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    for max_passes in answer.cases(whole(3, 6), 1):
        answer.train_perceptron(corners, torch.tensor([-1.0, 1, 1, -1]), max_passes).raises(ValueError)


@check(points=1)
def test_takes_other_types(answer: Answer) -> None:
    """float64, labels of int64, one feature, and examples of one class | float64、int64 的标签、单个特征、只有一类"""
    trained(answer, data(6, 2), MANY, torch.float64, torch.int64)
    if not answer.is_first:
        return
    trained(answer, data(6, 2), MANY, torch.float32, torch.int64)
    trained(answer, data(6, 2), MANY, torch.float64, torch.float32)
    for sign in (1, -1):
        x, far = float(whole(1, 4)), float(whole(5, 9))
        alone = Data([[x], [far]], [sign, sign], ([sign * x], sign), 2)
        trained(answer, alone, 2, torch.float32, torch.float32)
