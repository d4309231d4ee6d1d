"""Hidden checks of ``mlp``."""

import torch

from autograder.grader import Answer, Call, Family, Traps, check, distinct, normal, products_in, say, transposed, trap

Tensors = list[torch.Tensor]


def parameters(d: int, h: int, q: int, dtype: torch.dtype = torch.float32) -> Tensors:
    return [normal(*shape, dtype=dtype) for shape in ((d, h), (h,), (h, q), (q,))]


def network(X: torch.Tensor, W1: torch.Tensor, b1: torch.Tensor, W2: torch.Tensor, b2: torch.Tensor) -> torch.Tensor:
    return torch.relu(X.flatten(1) @ W1 + b1) @ W2 + b2


def asked(answer: Answer, X: torch.Tensor, given: Tensors) -> Call:
    plain = [X, *(part.detach() for part in given)]
    right = network(*(part.double() for part in plain)).to(X.dtype)
    return answer.mlp(X, *given).gives(right, traps=lambda: _traps(*plain))


def _traps(X: torch.Tensor, W1: torch.Tensor, b1: torch.Tensor, W2: torch.Tensor, b2: torch.Tensor) -> Traps:
    right, linear = network(X, W1, b1, W2, b2), (X.flatten(1) @ W1 + b1) @ W2 + b2
    yield trap(
        right.relu(),
        "relu was applied to the output too: it can never be negative then.",
        "输出也套了 relu：这样它永远不会是负数。",
        "relu on the output",
    )
    yield trap(
        linear,
        "there is no relu between the layers: the two are one linear layer then.",
        "两层之间没有 relu：这样两层等于一层。",
        "no relu",
    )
    yield trap(
        linear.relu(),
        "relu stands behind the output layer; it belongs between the layers.",
        "relu 放在了输出层之后；它应当在两层之间。",
        "relu on the output",
    )
    for value in (right.softmax(-1), right.log_softmax(-1), right.sigmoid()):
        yield trap(
            value,
            "the output went through softmax or its like; nothing is applied to it here.",
            "输出又经过了 softmax 一类的函数；这里不套任何函数。",
            "softmax at the end",
        )
    yield from _other_layers(X, W1, b1, W2, b2)


def _other_layers(X: torch.Tensor, W1: torch.Tensor, b1: torch.Tensor, W2: torch.Tensor, b2: torch.Tensor) -> Traps:
    for value in (network(X, W1, 0 * b1, W2, b2), network(X, W1, b1, W2, 0 * b2), network(X, W1, 0 * b1, W2, 0 * b2)):
        yield trap(value, "a bias is missing.", "少了一个偏置。", "b left out")
    yield trap(
        (torch.relu(X.flatten(1) @ W1) + b1) @ W2 + b2,
        "b1 was added behind relu; it belongs to what relu is applied to.",
        "b1 加在了 relu 之后；它应当在 relu 之前加上。",
        "bias behind relu",
    )
    for bend in (torch.tanh, torch.sigmoid, torch.abs):
        yield trap(
            bend(X.flatten(1) @ W1 + b1) @ W2 + b2,
            "the hidden layer bends by another function than relu.",
            "隐藏层用了别的函数，不是 relu。",
            "other activation",
        )
    yield trap(
        torch.relu(X.flatten(1) @ W1 + b1),
        "this is the hidden layer; the output layer is missing.",
        "这是隐藏层；还少了输出层。",
        "hidden layer",
    )


@check(points=2, gate=True)
def test_gives_the_outputs(answer: Answer) -> None:
    """The outputs of both layers, with relu between them | 两层网络的输出，中间有 relu"""
    for n, d, h, q in answer.cases((20, 3, 5, 2), (3, 6, 4, 5), (1, 2, 3, 1)):
        asked(answer, normal(n, d), parameters(d, h, q))


@check(points=1)
def test_flattens_images(answer: Answer) -> None:
    """Images of shape (n, 1, h, w) become rows | 形状为 (n, 1, h, w) 的图像排成行"""
    for n, h, w in answer.cases((5, 2, 3), (1, 3, 2), (3, 1, 4)):
        X, given = normal(n, 1, h, w), parameters(h * w, 4, 3)
        call = answer.mlp(X, *given).accepts(
            say(
                "a matrix works, and images of shape (n, 1, h, w) raise. All dimensions but the first become one: does "
                "`flatten()` keep the first?",
                "矩阵可以，形状为 (n, 1, h, w) 的图像却报错。除了第一维，其余各维合成一维：`flatten()` 保留第一维了"
                "吗？",
                "flatten with the batch",
            )
        )
        call.gives(network(X.double(), *(part.double() for part in given)).float())


@check(points=1)
def test_takes_one_product_for_each_layer(answer: Answer) -> None:
    """One product operation for each layer | 每层一次乘积运算"""
    call = answer.vectorised(
        lambda n, d, h, q: asked(answer, normal(n, d), parameters(d, h, q)), (2, 3, 4, 2), (6, 5, 7, 3)
    )
    way = call.way_to(call.result)
    products = products_in(way)
    summed = any(step.family is Family.ADDED for step in way)
    assert len(products) == 2 and not summed, say(
        f"{len(products)} product operations{' and a sum of its own' if summed else ''} led to the result; each of the "
        "two layers takes one product, and multiplies and adds up in one go.",
        f"得出结果用了 {len(products)} 次乘积运算{'，还有单独的求和' if summed else ''}；两层各用一次乘积，相乘与求"
        f"和一次完成。",
        "not one product for each layer",
    )


@check(points=1)
def test_gradients_reach_all_parameters(answer: Answer) -> None:
    """Gradients reach W1, b1, W2 and b2 | 梯度传到 W1、b1、W2 和 b2"""
    X, given = normal(6, 3), [part.requires_grad_() for part in parameters(3, 8, 2)]
    cotangent = distinct(6, 2)
    call = asked(answer.pulling(cotangent), X, given)
    leaves = [part.detach().double().requires_grad_() for part in given]
    right = torch.autograd.grad(network(X.double(), *leaves), leaves, cotangent.double())
    for name, wanted in zip(("W1", "b1", "W2", "b2"), right, strict=True):
        found = call.gradient_of(name)
        assert found is not None, say(
            f"the outputs are right, but no gradient reaches {name}: the numbers left torch's graph on the way.",
            f"输出是对的，但梯度传不到 {name}：数值在中途离开了计算图。",
            "no gradient",
        )
        assert torch.allclose(found.numbers.double(), wanted, rtol=1e-4, atol=1e-4 * float(wanted.abs().max())), say(
            f"the outputs are right, and the gradient of {name} is not: a part of the way is outside the graph.",
            f"输出是对的，{name} 的梯度却不对：中间有一段不在计算图里。",
            "wrong gradient",
        )


@check(points=1)
def test_takes_other_layouts(answer: Answer) -> None:
    """float64, and matrices in column order | float64，以及按列存放的矩阵"""
    W1, b1, W2, b2 = parameters(3, 5, 2)
    for given in answer.cases([transposed(W1), b1, transposed(W2), b2], parameters(3, 1, 2), parameters(3, 4, 1)):
        asked(answer, transposed(normal(4, 3)), given)
    if answer.is_first:
        asked(answer, normal(4, 3, dtype=torch.float64), parameters(3, 5, 2, torch.float64))
