"""Hidden checks of ``relu``."""

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, say, transposed, trap, window

LIBRARY = {"relu", "leaky_relu", "threshold", "hardtanh", "elu", "rrelu_with_noise", "prelu_kernel"}


def rectified(answer: Answer, X: torch.Tensor) -> Call:
    plain = X.detach()
    call = answer.relu(X).gives(plain.masked_fill(plain <= 0, 0), traps=lambda: _traps(plain))
    ready = [name for name in call.operations if name.strip("_") in LIBRARY]
    assert not ready, say(
        f"the values are right, but torch's ready-made `{ready and ready[0]}` computed them. Write it yourself: "
        f"compare "
        "with 0, then choose.",
        f"值是对的，但那是 torch 现成的 `{ready and ready[0]}` 算的。请自己写：先与 0 比较，再选择。",
        "library's own",
    )
    return call


def _traps(X: torch.Tensor) -> Traps:
    yield trap(
        X.abs(),
        "negative numbers lost their sign; they should become 0.",
        "负数只是去掉了符号；它们应当变成 0。",
        "abs",
    )
    yield trap(
        X.masked_fill(X > 0, 0),
        "the positive numbers became 0 and the negative ones stayed: it should be the other way round.",
        "正数变成了 0，负数留了下来：应当反过来。",
        "other half",
    )
    yield trap(
        torch.where(X > 0, X, 0),
        "nan became 0; it should stay nan. Every comparison with nan is False: which one does not touch it?",
        "nan 变成了 0；它应当仍是 nan。与 nan 的任何比较都是 False：怎样比较才不会碰到它？",
        "nan lost",
    )
    yield trap(
        (X > 0).to(X.dtype),
        "this tells where X is positive; the numbers themselves are asked for.",
        "这只说明 X 哪里是正的；要的是那些数本身。",
        "mask, not values",
    )
    yield trap(
        X,
        "nothing was replaced: negative numbers are still there.",
        "什么也没有换掉：负数还在。",
        "nothing replaced",
    )
    if not X.is_floating_point():
        yield trap(
            X.masked_fill(X <= 0, 0).float(),
            "X holds whole numbers, and the result is float: it should keep X's dtype. What is multiplied or joined "
            "with X that is not a whole number?",
            "X 里是整数，结果却成了浮点数：dtype 应当与 X 相同。是什么浮点的东西与 X 相乘或合并了？",
            "int input becomes float",
        )


@check(points=1, gate=True)
def test_gives_the_values(answer: Answer) -> None:
    """Negative numbers become 0 | 负数变成 0"""
    for X in answer.cases(distinct(3, 5), distinct(7), distinct(2, 3, 4)):
        rectified(answer, X)


@check(points=1)
def test_takes_any_tensor(answer: Answer) -> None:
    """Any shape and dtype, strides, whole numbers, and nan stays nan | 任何形状、类型和步长，整数，nan 仍是 nan"""
    with_gaps = distinct(3, 4)
    with_gaps[1, 2], with_gaps[2, 0] = torch.nan, 0
    others = distinct(), distinct(3, 0), window(distinct(3, 4)), transposed(distinct(4, 3)), -distinct(4, 2).abs()
    for X in answer.cases(with_gaps, *others):
        rectified(answer, X)
    if not answer.is_first:
        return
    for dtype in (torch.int64, torch.int32, torch.float64, torch.float16, torch.bfloat16):
        rectified(answer, distinct(3, 4, dtype=dtype))


@check(points=1)
def test_gradient_is_zero_at_zero(answer: Answer) -> None:
    """The gradient is 1 above 0, and 0 at 0 and below | 梯度在 0 以上为 1，在 0 处和 0 以下为 0"""
    for X in answer.cases(distinct(4, 3), distinct(5, dtype=torch.float64)):
        X.view(-1)[1:3] = 0
        cotangent = distinct(*X.shape, dtype=X.dtype)
        call = rectified(answer.pulling(cotangent), X.requires_grad_())
        found = call.gradient_of("X")
        assert found is not None, say(
            "the values are right, but no gradient reaches X: the numbers left torch's graph, by `detach`, `.data`, "
            "NumPy or Python.",
            "值是对的，但梯度传不到 X：数值离开了计算图（`detach`、`.data`、NumPy 或 Python）。",
            "no gradient",
        )
        _judge(found.numbers, X.detach(), cotangent)


def _judge(found: torch.Tensor, X: torch.Tensor, cotangent: torch.Tensor) -> None:
    at_zero = (found / cotangent)[X == 0]
    for share, told in ((0.5, "½"), (1, "1")):
        assert not torch.allclose(at_zero, torch.full_like(at_zero, share)), say(
            f"the gradient at 0 is {told}; it should be 0. `maximum` shares it between both arguments, and `clamp` "
            "counts its limit as inside. Choose with a mask.",
            f"0 处的梯度是 {told}；应当是 0。`maximum` 在两个参数之间平分，`clamp` 把界限算在里面。请用掩码来选。",
            f"gradient {told} at 0",
        )
    assert torch.allclose(found, cotangent * (X > 0)), say(
        "the values are right and the gradient is not: it should be 1 where x is positive, and 0 elsewhere.",
        "值是对的，梯度却不对：x 为正处应当是 1，其他地方是 0。",
        "wrong gradient",
    )


@check(points=1)
def test_is_new_and_vectorised(answer: Answer) -> None:
    """The result has memory of its own, and the work does not grow | 结果有自己的内存，操作次数不随元素个数增长"""
    for X in answer.cases(distinct(3, 4), distinct(3, 4).abs()):
        call = rectified(answer, X)
        assert not call.result.shares_memory(call.after.X), say(
            "the result shares memory with X: writing into the one changes the other.",
            "结果与 X 共用内存：往一个里写，另一个也会变。",
            "shares memory",
        )
    answer.vectorised(lambda m, n: rectified(answer, distinct(m, n)), (2, 3), (5, 7)).stays_in_torch()
