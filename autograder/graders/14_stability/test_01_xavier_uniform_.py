"""Hidden checks of ``xavier_uniform_``.

Bounds. N = 16 000 numbers are evenly distributed between −a and a. All lie within 0.998·a in 0.998^N = 1e-14 of all
runs. Their distribution function may differ anywhere from the true one by more than 0.03. That happens in at most
2·exp(−2N·0.03²) = 6e-13 of all runs (Dvoretzky, Kiefer, Wolfowitz). None is below 0 in 2^−N. Of 2^24 possible numbers N
hold 8 pairs of equal ones on average. That there are 160 is as good as impossible.
"""

import math

import torch

from autograder.grader import (
    ANY_NUMBERS,
    Answer,
    Asked,
    Call,
    Told,
    check,
    distinct,
    drawn_anew,
    drawn_here,
    form,
    from_torch,
    say,
    transposed,
    whole,
    window,
)

OUT, IN = 200, 80
EVEN = 0.03
FILLED = 0.998
CLOSE = 1e-5


def filled(xavier_uniform_: Asked, seed: int, w: torch.Tensor) -> Told:
    import sys

    called = []

    def notes(frame: object, event: str, _: object) -> None:
        name = frame.f_code.co_filename.replace("\\", "/")  # type: ignore[attr-defined]  # a frame of Python's
        if event == "call" and name.endswith("torch/nn/init.py"):
            called.append(frame.f_code.co_name)  # type: ignore[attr-defined]  # as above

    torch.manual_seed(seed)
    xavier_uniform_.mark()
    sys.setprofile(notes)
    try:
        result = xavier_uniform_(w)
    finally:
        sys.setprofile(None)
    xavier_uniform_.mark()
    return result, {"init": bool(called)}


def thrice(xavier_uniform_: Asked, seed: int, w: torch.Tensor) -> Told:
    contents = []
    for starts in (True, False, True):
        if starts:
            torch.manual_seed(seed)
        result = xavier_uniform_(w)
        contents.append(w.detach().clone())
    return contents[0], {"second": contents[1], "again": contents[2], "is_w": result is w}


def weights(out: int, inputs: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    return distinct(out, inputs, dtype=dtype)


def ran(answer: Answer, w: torch.Tensor) -> Call:
    """Judge that w is filled within its bound."""
    call = answer.within(filled, draws=True).xavier_uniform_(whole(1, 10**6), w)
    if call.error is not None and w.requires_grad and "RuntimeError" in call.error.bases:
        plain = answer.within(filled, draws=True).xavier_uniform_(whole(1, 10**6), weights(*w.shape))
        assert plain.error is not None, say(
            "it works on a tensor that does not record gradients and raises on one that does: a leaf may not be "
            "written to while recording is on. How is recording paused?",
            "对不记录梯度的张量可以，对正在记录的就报错：记录打开时不允许写入叶子。怎样暂停记录？",
            "without no_grad",
        )
    if call.error is None:
        from_torch(call)
    seen = call.found.tensor
    assert seen is None or not seen.value.isnan().any(), say(
        "there is nan among the numbers: they were made from what w held before. Overwrite that.",
        "得到的数里有 nan：它们是由 w 原来的内容算出来的。请把原来的内容覆盖掉。",
        "old contents count",
    )
    anything = form(*w.shape, dtype=w.dtype)
    call.gives(anything, tolerance=ANY_NUMBERS, changes={"w": anything})
    assert not torch.equal(call.after.w.numbers, w.detach()), say(
        "the caller's w holds what it held before: new numbers went into another tensor.",
        "调用者的 w 还是原来的内容：新的数写进了别的张量。",
        "new tensor",
    )
    call.gives_back("w")
    judge_bound(call.after.w.numbers.double(), *w.shape)
    return call


def bounds(out: int, inputs: int) -> dict[str, float]:
    return {
        "the root of 6 / in": math.sqrt(6 / inputs),
        "the root of 6 / out": math.sqrt(6 / out),
        "the root of 3 / in": math.sqrt(3 / inputs),
        "the root of 2 / (in + out)": math.sqrt(2 / (inputs + out)),
        "the root of 3 / (in + out)": math.sqrt(3 / (inputs + out)),
        "6 / (in + out) without the root": 6 / (inputs + out),
        "the root of 6, divided by (in + out)": math.sqrt(6) / (inputs + out),
        "1 over the root of in": 1 / math.sqrt(inputs),
        "1": 1.0,
    }


def judge_bound(numbers: torch.Tensor, out: int, inputs: int) -> None:
    bound = math.sqrt(6 / (inputs + out))
    is_large, largest = numbers.numel() >= OUT * IN, numbers.abs().max().item()
    fits = largest <= bound * (1 + CLOSE) and (largest >= FILLED * bound or not is_large)
    if is_large:
        _judge_many(numbers, bound, {} if fits else bounds(out, inputs))
    assert fits, say(
        "the numbers do not lie between −a and a, or do not fill that range.",
        "数不在 −a 到 a 之间，或者没有占满这个范围。",
        "other range",
    )


def _judge_many(numbers: torch.Tensor, bound: float, others: dict[str, float]) -> None:
    """Name the mistakes that are known to lead to such numbers."""
    largest = numbers.abs().max().item()
    assert numbers.min() < 0 or largest > bound * (1 + CLOSE), say(
        "no number is below 0: they are drawn between 0 and a; the task asks for −a to a.",
        "没有一个数小于 0：是在 0 到 a 之间抽取的；题目要的是 −a 到 a。",
        "0 to the bound",
    )
    for name, other in others.items():
        reaches = FILLED * other <= largest <= other * (1 + CLOSE)
        assert not (reaches and even(numbers, other)), say(
            f"the numbers lie between ±{name}: that is another bound. in is the number of columns of w, out that of "
            "its rows, and both count.",
            f"数的范围是 ±（{name}）：这不是要的边界。in 是 w 的列数，out 是行数，两者都要算。",
            "other bound",
        )
    is_as_wide = abs(numbers.std() / bound * math.sqrt(3) - 1) < 0.1
    assert largest <= bound * (1 + CLOSE) or not is_as_wide, say(
        "numbers lie beyond the bound, though their standard deviation fits: they are drawn from the normal "
        "distribution. The task asks for an even one.",
        "有的数超出了边界，标准差却是对的：用的是正态分布。题目要的是均匀分布。",
        "normal",
    )


def even(numbers: torch.Tensor, bound: float) -> bool:
    """True when they may well be evenly distributed between −bound and bound."""
    ordered = numbers.flatten().sort().values
    places = torch.arange(1, len(ordered) + 1, dtype=torch.float64) / len(ordered)
    return bool((places - (ordered / bound + 1) / 2).abs().max() < EVEN)


@check(points=2, gate=True)
def test_fills_w_within_the_bound(answer: Answer) -> None:
    """w itself holds numbers between −a and a | w 自己装着 −a 到 a 之间的数"""
    for shape in answer.cases((OUT, IN), (IN, OUT), (1, 3), (2, 1)):
        ran(answer, weights(*shape))


@check(points=2)
def test_draws_evenly(answer: Answer) -> None:
    """Each number is drawn by itself, evenly between −a and a | 每个数独立抽取，在 −a 到 a 之间均匀分布"""
    for dtype in answer.cases(torch.float32, torch.float64):
        numbers = ran(answer, weights(OUT, IN, dtype)).after.w.numbers.double()
        assert len(numbers.unique()) > 0.99 * numbers.numel(), say(
            "many numbers are the same: rows or columns repeat. Draw every number by itself.",
            "有许多相同的数：有些行或列是重复的。请逐个独立抽取。",
            "repeated numbers",
        )
        assert even(numbers, math.sqrt(6 / (OUT + IN))), say(
            "the numbers lie within the bound, but not evenly: some parts of the range have more than their share.",
            "数都在边界之内，但不均匀：有的地方明显偏多。",
            "not even",
        )


@check(points=1)
def test_keeps_object_and_memory(answer: Answer) -> None:
    """w is the same object on the same memory, and nothing is kept | w 还是同一对象、同一内存，也没有留下别的"""
    for w in answer.cases(window(weights(4, 3)), transposed(weights(3, 5)), weights(4, 5)):
        call = ran(answer, w)
        assert call.after.w.same_memory(call.before.w), say(
            "w lies in other memory than before: `w.data = …` puts new memory under the same object. What "
            "shared the old one keeps the old numbers.",
            "w 换到了别的内存里：`w.data = …` 在同一个对象下面换上新的内存，原来共用旧内存的人看到的还是旧数。",
            "data",
        )
        assert call.stage(1).alive <= call.stage(0).alive, say(
            "a tensor that was made on the way is still there after the call.",
            "途中新建的张量在调用之后还留着。",
            "something kept",
        )


@check(points=1)
def test_leaves_recording_as_it_is(answer: Answer) -> None:
    """A leaf that records stays one; what does not record stays so | 记录梯度的叶子仍是叶子；不记录的仍不记录"""
    for tracked in (True, False):
        w = weights(3, 4).requires_grad_(tracked)
        state = ran(answer, w).after.w.state
        assert state.requires_grad == tracked, say(
            "whether w records gradients is not as it was.", "w 记录梯度与否变了。", "requires_grad changed"
        )
        assert state.is_leaf, say(
            "w has become the result of a computation: the filling is part of a graph now, and backward leaves w.grad "
            "empty.",
            "w 成了一次计算的结果：填写这一步进入了计算图，反向传播不会再填写 w.grad。",
            "not a leaf",
        )


@check(points=1)
def test_old_contents_do_not_matter(answer: Answer) -> None:
    """Whatever w held, even nan | 不管 w 里原来是什么，哪怕是 nan"""
    for value in answer.cases(math.nan, math.inf, 0.0):
        ran(answer, torch.full((OUT, IN), value))


@check(points=1)
def test_draws_from_torch_on_the_device(answer: Answer) -> None:
    """torch's seed decides, and the numbers are drawn where w lives | 由 torch 的种子决定，并在 w 的设备上抽取"""
    w = weights(3, 40)
    call = answer.within(thrice, draws=True).xavier_uniform_(whole(1, 10**6), w).returns()
    from_torch(call)
    anything = form(3, 40)
    drawn_anew(call.gives(anything, tolerance=ANY_NUMBERS, changes={"w": anything}))
    drawn_here(call, 40, answer.device)


@check(points=1)
def test_is_written_by_hand(answer: Answer) -> None:
    """torch.nn.init is not called | 没有调用 torch.nn.init"""
    call = ran(answer, weights(OUT, IN))
    assert not call.shown["init"], say(
        "a function of `torch.nn.init` was called; write this one yourself.",
        "调用了 `torch.nn.init` 里的函数；请自己写。",
        "library called",
    )


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the size of w | 操作次数不随 w 的大小增长"""
    answer.vectorised(lambda m, n: ran(answer, weights(m, n)), (2, 3), (5, 9))
