"""Hidden checks of ``choose_degree``.

Data is drawn until the best degree is at least a tenth better than every other. The known mistakes choose others then.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import torch

from autograder.grader import Answer, Call, Traps, check, normal, trap, whole

ENDS = ("degree 0 left out", "largest degree left out")
"""Mistakes that choose the right degree, unless it is that one."""


@dataclass(frozen=True)
class Data:
    """Training and validation points, and the largest degree."""

    x_train: torch.Tensor
    y_train: torch.Tensor
    x_valid: torch.Tensor
    y_valid: torch.Tensor
    max_degree: int

    @cached_property
    def on_validation(self) -> list[float]:
        """The squared error of each degree on the validation part."""
        return self.errors()

    def errors(self, fit_on: str = "train", judge_on: str = "valid", *, spread_out: bool = False) -> list[float]:
        """Return each degree's squared error. With ``spread_out`` it is between every prediction and every y."""
        parts = {
            "train": (self.x_train, self.y_train),
            "valid": (self.x_valid, self.y_valid),
            "both": (torch.cat([self.x_train, self.x_valid]), torch.cat([self.y_train, self.y_valid])),
        }
        (x, y), (x_other, y_other) = parts[fit_on], parts[judge_on]
        found = []
        for degree in range(self.max_degree + 1):
            weights = np.linalg.lstsq(powers(x, degree), y.double().numpy(), rcond=None)[0]
            predicted, wanted = powers(x_other, degree) @ weights, y_other.double().numpy()
            found.append(float((((predicted[:, None] if spread_out else predicted) - wanted) ** 2).sum()))
        return found

    def best(self) -> int:
        """Return the right degree."""
        return self.on_validation.index(min(self.on_validation))

    def is_clear(self) -> bool:
        """True when the best degree is better than all others by a tenth."""
        first, second = sorted(self.on_validation)[:2]
        return first < 0.9 * second

    def is_telling(self) -> bool:
        """True when known mistakes choose others than the best degree, the next one, and each other."""
        others = {mistake: degree for mistake, degree in self.mistakes().items() if mistake not in ENDS}
        chosen = [self.best(), self.best() + 1, *others.values()]
        return len(set(chosen)) == len(chosen)

    def mistakes(self) -> dict[str, int]:
        """Return the choices of known mistakes, beginning with those that show only at one end."""
        others = {
            "degree 0 left out": [float("inf"), *self.on_validation[1:]],
            "largest degree left out": self.on_validation[: self.max_degree],
            "chosen on the training part": self.errors("train", "train"),
            "fitted on both": self.errors("both", "valid"),
            "broadcast": self.errors(spread_out=True),
        }
        return {mistake: errors.index(min(errors)) for mistake, errors in others.items() if errors}


def powers(x: torch.Tensor, degree: int) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    return x.double().numpy()[:, None] ** np.arange(degree + 1)


def spread(n: int) -> torch.Tensor:
    """Return numbers all over −1 … 1, in a random order."""
    places = torch.linspace(-1, 1, n) if n > 1 else torch.zeros(1)
    moved = (places + 0.5 / n * normal(n).clamp(-1, 1) * 0.8).clamp(-1, 1)
    return moved[normal(n).argsort()]


def drawn(degree: int, max_degree: int, n_train: int, n_valid: int, noise: float = 0.3, *, tells: bool = False) -> Data:
    """Draw data whose best degree is this one, clearly. With ``tells`` known mistakes choose others."""
    for _ in range(3000):
        weights = 2 * normal(degree + 1) + torch.sign(normal(degree + 1))
        x_train, x_valid = spread(n_train), spread(n_valid)
        y_train, y_valid = (
            (x[:, None] ** torch.arange(degree + 1) @ weights) + noise * normal(len(x)) for x in (x_train, x_valid)
        )
        data = Data(x_train, y_train, x_valid, y_valid, max_degree)
        if data.best() != degree or not data.is_clear():
            continue
        if not tells or data.is_telling():
            return data
    raise LookupError("no data with this best degree was found")


TOLD = {
    "chosen on the training part": (
        "this degree has the smallest error on the training part: there a larger degree is never worse. Compare on the "
        "validation part.",
        "这是训练部分误差最小的次数：在那里次数越大就不会更差。请在验证部分上比较。",
    ),
    "fitted on both": (
        "this is what comes out when validation data takes part in the fit.",
        "这是验证数据也参加拟合时的结果。",
    ),
    "broadcast": (
        "this is what comes out when predictions of shape (n, 1) meet labels of shape (n,): broadcasting compares "
        "every "
        "prediction with every label.",
        "这是形状 (n, 1) 的预测遇到形状 (n,) 的标签时的结果：广播让每个预测与每个标签都比了一遍。",
    ),
    "degree 0 left out": (
        "the constant, degree 0, was not tried: the degrees go from 0 to max_degree, both included.",
        "没有试过常数，也就是次数 0：次数从 0 到 max_degree，两端都包括。",
    ),
    "largest degree left out": (
        "the degrees go from 0 to max_degree, both included.",
        "次数从 0 到 max_degree，两端都包括。",
    ),
}


def chosen(answer: Answer, data: Data) -> Call:
    call = answer.choose_degree(data.x_train, data.y_train, data.x_valid, data.y_valid, data.max_degree)
    return call.gives(data.best(), traps=lambda: _traps(data))


def _traps(data: Data) -> Traps:
    right = data.best()
    for value in (right + 1, right - 1):
        if value not in data.mistakes().values():
            yield trap(
                value,
                "this is one more or one less than the degree: does the list of errors begin with degree 0?",
                "比次数多了或少了一：误差列表是从次数 0 开始的吗？",
                "off by one",
            )
    for mistake, value in data.mistakes().items():
        yield trap(value, *TOLD[mistake], mistake)
    yield trap(
        data.max_degree,
        "the largest degree was chosen; the best on the validation part is asked for.",
        "选了最大的次数；要的是在验证部分上最好的。",
        "largest degree always",
    )


@check(points=2, gate=True)
def test_chooses_the_best_on_validation(answer: Answer) -> None:
    """The degree with the smallest validation error | 验证误差最小的次数"""
    for degree, max_degree, n_train, n_valid in answer.cases((2, 7, 12, 8), (1, 6, 9, 6), (3, 8, 14, 12)):
        chosen(answer, drawn(degree, max_degree, n_train, n_valid, tells=True))


@check(points=1)
def test_takes_both_ends(answer: Answer) -> None:
    """The best degree may be 0 or max_degree | 最好的次数可以是 0 或 max_degree"""
    for degree, max_degree in answer.cases((4, 4), (0, 5), (0, 0), (3, 3), (1, 1)):
        if max_degree == 0:
            x_train, x_valid = spread(6), spread(4)
            chosen(answer, Data(x_train, 1 + x_train, x_valid, 1 + x_valid, 0))
        else:
            chosen(answer, drawn(degree, max_degree, 14, 9, 0.05 if degree else 0.3))


@check(points=1)
def test_smaller_of_equals(answer: Answer) -> None:
    """Where all fits are equally good, the smallest degree | 各次数同样好时取最小的"""
    x_train, x_valid = spread(9), spread(5)
    call = answer.choose_degree(x_train, 0 * x_train, x_valid, 0 * x_valid, whole(3, 6))
    call.gives(
        0,
        traps=lambda: [
            trap(
                value,
                "every degree fits equally well here; of equal ones the smaller is asked for.",
                "这里各个次数同样好；误差相等时要较小的。",
                "larger of equals",
            )
            for value in range(1, 7)
        ],
    )


@check(points=1)
def test_is_stable(answer: Answer) -> None:
    """High degrees, just enough training data, a single validation point, float64 | 高次数、刚够的数据、单个验证点"""
    for degree, max_degree, n_train, n_valid in answer.cases((2, 8, 9, 6), (6, 8, 20, 15), (2, 5, 12, 1)):
        chosen(answer, drawn(degree, max_degree, n_train, n_valid, 0.05 if degree == 6 else 0.3))
    if answer.is_first:
        data = drawn(2, 6, 10, 7)
        wide = {name: getattr(data, name).double() for name in ("x_train", "y_train", "x_valid", "y_valid")}
        chosen(answer, replace(data, **wide))
