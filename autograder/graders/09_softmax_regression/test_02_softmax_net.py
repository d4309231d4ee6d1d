"""Hidden checks of ``softmax_net``."""

import torch

from autograder.grader import (
    Answer,
    Call,
    Feedback,
    Trap,
    check,
    distinct,
    products_in,
    same,
    say,
    transposed,
    trap,
    window,
)


def layer(d: int, q: int) -> tuple[torch.Tensor, torch.Tensor]:
    return (distinct(d, q) / 16).requires_grad_(), (distinct(q) / 4).requires_grad_()


def mistakes(X: torch.Tensor, W: torch.Tensor, b: torch.Tensor) -> list[Trap]:
    rows = X.reshape(len(X), -1)
    columns = X.transpose(-2, -1).reshape(len(X), -1) if X.dim() > 2 else rows
    scores = rows @ W + b
    return [
        trap(
            scores,
            "these are the scores; softmax makes probabilities of them.",
            "这是得分；还要用 softmax 变成概率。",
            "no softmax",
        ),
        trap(torch.softmax(rows @ W, 1), "b is left out.", "漏掉了 b。", "b left out"),
        trap(
            torch.softmax(scores, 0),
            "softmax went down the columns; it should go along each row.",
            "softmax 是沿列算的；应当沿每一行。",
            "over dim 0",
        ),
        trap(
            torch.log_softmax(scores, 1),
            "these are the logarithms of the probabilities.",
            "这是概率的对数。",
            "logarithm",
        ),
        trap(
            torch.sigmoid(scores),
            "sigmoid is not a softmax: the rows do not sum to 1.",
            "sigmoid 不是 softmax：各行之和不是 1。",
            "sigmoid",
        ),
        trap(
            torch.softmax(columns @ W + b, 1),
            "the pixels of an image became a row column by column; they stand there line by line, as in the image.",
            "一张图像的像素是逐列排成一行的；应当像图像里那样逐行排列。",
            "pixels by column",
        ),
    ]


def classified(
    answer: Answer, X: torch.Tensor, W: torch.Tensor, b: torch.Tensor, raises: Feedback | None = None
) -> Call:
    W_, b_ = W.detach(), b.detach()
    right = torch.softmax(X.reshape(len(X), -1) @ W_ + b_, 1)
    call = answer.softmax_net(X, W, b)
    return (call.accepts(raises) if raises else call).gives(right, traps=lambda: mistakes(X, W_, b_))


def small(*shape: int) -> torch.Tensor:
    return distinct(*shape) / 16


@check(points=1, gate=True)
def test_gives_probabilities(answer: Answer) -> None:
    """Images and rows become probabilities of shape (n, q) | 图像和行都变成形状为 (n, q) 的概率"""
    classified(answer, small(4, 6), *layer(6, 3))
    raises = say(
        "rows of shape (n, d) work and images of shape (n, 1, h, w) raise: each image has to become one row, and the "
        "first dimension stays.",
        "形状为 (n, d) 的行可以，形状为 (n, 1, h, w) 的图像就报错：每张图像要变成一行，第一维保留。",
        "not flattened",
    )
    classified(answer, small(3, 1, 2, 4), *layer(8, 5), raises)
    classified(answer, small(1, 1, 3, 2), *layer(6, 4))


@check(points=1)
def test_takes_images_that_lie_spread_out(answer: Answer) -> None:
    """Images that are transposed or parts of larger ones | 转置得到的、或者从大图里切出的图像"""
    W, b = layer(6, 4)
    for X in (small(3, 1, 2, 3).transpose(2, 3), window(small(3, 1, 3, 2)), transposed(small(4, 6))):
        raises = say(
            "it works for images that lie in order in memory and raises for others: `view` needs that order. What "
            "copies "
            "only where it has to?",
            "图像在内存中按次序时可以，否则就报错：`view` 需要那个次序。什么只在需要时才复制？",
            "view",
        )
        classified(answer, X, W, b, raises)


@check(points=1)
def test_is_one_product(answer: Answer) -> None:
    """One matrix product | 一次矩阵乘积"""
    for X in (small(3, 1, 2, 3), small(5, 6)):
        call = classified(answer, X, *layer(6, 4))
        products = products_in(call.way_to(call.result))
        assert len(products) == 1, say(
            f"{len(products)} products of linear algebra led to the result; one matrix product is enough.",
            f"结果经过了 {len(products)} 次线性代数的乘积；一次矩阵乘积就够了。",
            "not one product",
        )


@check(points=1)
def test_gradients_reach_w_and_b(answer: Answer) -> None:
    """The result is connected to W and b | 结果与 W 和 b 连通"""
    X, pulled = small(4, 1, 2, 3), distinct(4, 3)
    W, b = layer(6, 3)
    call = classified(answer.pulling(pulled), X, W, b)
    rows = X.flatten(1)
    p = torch.softmax(rows @ W.detach() + b.detach(), 1)
    back = p * (pulled - (pulled * p).sum(1, keepdim=True))
    for name, expected in (("W", rows.T @ back), ("b", back.sum(0))):
        arrived = call.gradient_of(name)
        assert arrived is not None and same(arrived, expected, 1e-4), say(
            f"the result is not connected to {name} as it should be: training could not move it.",
            f"结果与 {name} 没有正确地连通：训练时它动不了。",
            "cut off",
        )
