"""Hidden checks of ``k_fold_score``."""

from itertools import pairwise

import torch

from autograder.grader import Answer, Asked, Call, SeenTensor, Told, Traps, check, distinct, rows_in, same, say, trap

Scores = list[tuple[float, float]]
Parts = tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]


def scored(k_fold_score: Asked, k: int, X: torch.Tensor, y: torch.Tensor, scores: Scores, kind: str = "floats") -> Told:
    import gc
    import weakref

    seen: list[list[torch.Tensor]] = []
    given: list[weakref.ref[torch.Tensor]] = []

    def fit(
        X_train: torch.Tensor, y_train: torch.Tensor, X_valid: torch.Tensor, y_valid: torch.Tensor
    ) -> tuple[object, object]:
        seen.append([part.detach().clone() for part in (X_train, y_train, X_valid, y_valid)])
        pair = scores[(len(seen) - 1) % len(scores)]
        if kind == "floats":
            return pair
        tensors = [torch.tensor(score, device=X.device, requires_grad=kind == "tracked") for score in pair]
        tensors = [tensor * 1 for tensor in tensors]
        given.extend(weakref.ref(tensor) for tensor in tensors)
        return tensors[0], tensors[1]

    means = k_fold_score(k, X, y, fit)
    gc.collect()
    return means, {"seen": seen, "alive": sum(ref() is not None for ref in given)}


def refused(k_fold_score: Asked, k: int, X: torch.Tensor, y: torch.Tensor) -> Told:
    def fit(*_: torch.Tensor) -> tuple[float, float]:
        raise LookupError

    return k_fold_score(k, X, y, fit), {}


def data(n: int, *shape: int) -> tuple[torch.Tensor, torch.Tensor]:
    return distinct(n, 3), distinct(n, *shape)


def drawn(k: int) -> Scores:
    """Return scores that all differ. Those of training are small."""
    train, valid = distinct(k).abs().tolist(), distinct(k).abs().tolist()
    return [(a / 64 + row, 100 + b + 3 * row * row) for row, (a, b) in enumerate(zip(train, valid, strict=True))]


def cuts(n: int, k: int) -> list[tuple[int, int]]:
    stops = [0]
    for i in range(k):
        stops.append(stops[-1] + n // k + (i < n % k))
    return list(pairwise(stops))


def ran(answer: Answer, k: int, X: torch.Tensor, y: torch.Tensor, kind: str = "floats") -> Call:
    scores = drawn(k)
    call = answer.within(scored).k_fold_score(k, X, y, scores, kind).returns()
    times = len(call.shown["seen"])
    assert times == k, say(
        f"`fit` was called {times} times for {k} folds: once for each fold, and no more.",
        f"{k} 折却调用了 {times} 次 `fit`：每一折恰好一次。",
        "one fold only" if times == 1 else "called another number of times",
    )
    train, valid = (sum(column) / k for column in zip(*scores, strict=True))
    return call.gives((train, valid), tolerance=1e-5, traps=lambda: traps(scores, cuts(len(X), k)))


def traps(scores: Scores, folds: list[tuple[int, int]]) -> Traps:
    k = len(scores)
    totals = [sum(column) for column in zip(*scores, strict=True)]
    train, valid = (total / k for total in totals)
    yield trap(
        (valid, train),
        "the two means are swapped: the train score comes first.",
        "两个平均的次序反了：先是训练分数。",
        "scores swapped",
    )
    yield trap(tuple(totals), "the scores are added up and not divided by k.", "分数只是加了起来，没有除以 k。", "sum")
    for other in (k - 1, k + 1):
        yield trap(
            tuple(total / other for total in totals),
            "the sums were divided by another number than k.",
            "除以的不是 k。",
            "divided by another number",
        )
    for one in (scores[0], scores[-1]):
        for shared in (1, k):
            yield trap(
                tuple(score / shared for score in one),
                "these are the scores of only one fold; all of them count.",
                "这只是一折的分数；每一折都要算。",
                "one fold only",
            )
    sizes = [stop - start for start, stop in folds]
    n = sum(sizes)
    for weights in (sizes, [n - size for size in sizes]):
        yield trap(
            tuple(
                sum(score * weight for score, weight in zip(column, weights, strict=True)) / sum(weights)
                for column in zip(*scores, strict=True)
            ),
            "the folds were weighed with their lengths; each counts the same.",
            "各折按长度加权了；每一折的分量应当相同。",
            "weighed by length",
        )


@check(points=2, gate=True)
def test_gives_both_means(answer: Answer) -> None:
    """The means of both scores, fit called once for each fold | 两种分数的平均，每一折调用一次 fit"""
    for n, k in answer.cases((6, 3), (7, 2), (11, 4)):
        ran(answer, k, *data(n))


@check(points=2)
def test_folds_are_cut_in_order(answer: Answer) -> None:
    """Each fold, in order, is the validation part, the rest trains | 每一折依次是验证部分，其余的用来训练"""
    for n, k, shape in answer.cases((11, 4, (1,)), (6, 3, ()), (7, 5, (2,)), (5, 5, ()), (9, 2, (1,))):
        X, y = data(n, *shape)
        call = ran(answer, k, X, y)
        judge_folds(call.shown["seen"], cuts(n, k), X, y, answer.device)


def judge_folds(
    seen: list[list[SeenTensor]], folds: list[tuple[int, int]], X: torch.Tensor, y: torch.Tensor, device: str
) -> None:
    n = len(X)
    judge_lengths([len(parts[2].numbers) for parts in seen], [len(parts[0].numbers) for parts in seen], folds, n)
    validated = sorted(row for parts in seen for row in rows_in(parts[2].numbers, X))
    assert validated == list(range(n)), say(
        "not every example is validated exactly once.", "不是每个样本都恰好验证一次。", "not each example once"
    )
    for parts, (start, stop) in zip(seen, folds, strict=True):
        wanted = torch.cat((X[:start], X[stop:])), torch.cat((y[:start], y[stop:])), X[start:stop], y[start:stop]
        judge_fold(parts, wanted)
        assert all(part.device == device for part in parts), say(
            "the parts that `fit` is given live on another device than the data.",
            "交给 `fit` 的各部分和数据不在同一设备上。",
            "wrong device",
        )


def judge_lengths(valid: list[int], train: list[int], folds: list[tuple[int, int]], n: int) -> None:
    sizes = [stop - start for start, stop in folds]
    assert train != [n] * len(folds), say(
        "the training part holds all examples, those of validation too: then the valid score shows nothing new.",
        "训练部分里是所有样本，验证的样本也在里面：这样的验证分数说明不了什么。",
        "trains on validation",
    )
    assert train != sizes, say(
        "the parts are swapped: the fold is for validation, all the rest for training.",
        "两部分反了：这一折用来验证，其余的用来训练。",
        "parts swapped",
    )
    assert sum(valid) >= n, say(
        "the folds together hold fewer examples than the data: the remainder of n / k is never validated.",
        "各折合起来比数据少：n 除以 k 的余数从来没有验证过。",
        "remainder dropped",
    )
    assert valid == sizes, say(
        "the folds have other lengths: they differ by one example at most, and the larger ones come first.",
        "各折的长度不对：最多差一个样本，而且大的在前。",
        "wrong lengths",
    )
    assert train == [n - size for size in sizes], say(
        "the training part is not all the rest of the examples.",
        "训练部分不是其余的全部样本。",
        "training part incomplete",
    )


def judge_fold(parts: list[SeenTensor], wanted: Parts) -> None:
    X_train, y_train = (part.numbers for part in parts[:2])
    right = [same(part, value) for part, value in zip(parts, wanted, strict=True)]
    assert right[2], say(
        "the validation part is another one than the fold whose turn it is: folds are cut in the order of the data.",
        "验证部分不是轮到的那一折：各折按数据的次序切开。",
        "other fold",
    )
    assert right[1] or not right[0] or y_train.shape != wanted[1].shape, say(
        "features and labels of the training part belong to different examples.",
        "训练部分的特征和标签不是同一些样本的。",
        "pairs torn",
    )
    in_other_order = rows_in(X_train, wanted[0])
    assert right[0] or sorted(in_other_order) != list(range(len(wanted[0]))), say(
        "the training part holds the right examples in another order than the data.",
        "训练部分的样本对，但次序和数据里的不同。",
        "training part in other order",
    )
    assert all(right), say(
        "a part that `fit` is given is not made of the rows of X and y that belong there, in their shape.",
        "交给 `fit` 的某个部分，不是 X 和 y 中该有的那些行（形状也要相同）。",
        "other rows",
    )


@check(points=1)
def test_takes_tensors_and_keeps_none(answer: Answer) -> None:
    """Scores may be tensors; floats come back, and none of them is kept | 分数可以是张量；返回 float，张量一个不留"""
    for kind in ("tracked", "tensors"):
        call = ran(answer, 3, *data(8), kind=kind)
        assert call.shown["alive"] == 0, say(
            f"{call.shown['alive']} of the tensors that `fit` returned are still alive after the call: something holds "
            "on to them. Take the number out at once.",
            f"调用结束之后，`fit` 返回的张量还有 {call.shown['alive']} 个留在内存里。请马上取出里面的数。",
            "scores kept",
        )


@check(points=1)
def test_refuses_a_bad_k(answer: Answer) -> None:
    """k below 2 or above n raises ValueError before fit is called | k 不合适时，调用 fit 之前抛出 ValueError"""
    for k in answer.cases(1, 0, -2, 6):
        call = answer.within(refused).k_fold_score(k, *data(5))
        assert call.error is None or "LookupError" not in call.error.bases, say(
            "`fit` was called although k fits no data of this length: look at k before anything else.",
            "k 不适合这么多数据，却还是调用了 `fit`：请先检查 k。",
            "fit called first",
        )
        call.raises(ValueError)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of examples | 操作次数不随样本数增长"""
    answer.vectorised(lambda n: ran(answer, 3, *data(n)), (7,), (40,))
