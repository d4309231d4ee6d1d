"""Hidden checks of ``identity_and_memory``."""

import torch

from autograder.grader import Answer, check, distinct, trap, window

SAME, VIEW, APART = (True, True), (False, True), (False, False)

ONE_ANSWER = trap(
    APART,
    "a view is another object on the same memory: the two questions have different answers there.",
    "视图是同一块内存上的另一个对象：这时两个问题的答案不同。",
    "one answer for both",
)
ONE_ANSWER_TOO = trap(SAME, ONE_ANSWER.feedback.en, ONE_ANSWER.feedback.zh, "one answer for both")
DEAD = trap(
    VIEW,
    "two unrelated tensors are said to be one object or to share storage. Is the id of an object made on the way "
    "compared, such as `a.data`? It dies at once and the next one gets its id; sizes and versions may be alike too. "
    "Compare addresses of memory.",
    "两个毫不相干的张量被说成同一个对象或共用存储。比较的是不是途中产生的对象（如 `a.data`）的 id？"
    "它马上就没了，下一个会用上它的 id；大小、版本号也可能碰巧相同。请比较内存地址。",
    "ids of temporaries",
)
TEMPORARY = "a tensor is said not to be itself, or not to share storage with itself. "
TEMPORARY_ZH = "同一个张量被说成不是它自己，或者与自己不共用存储。"
DEAD_TOO = [
    trap(
        value,
        TEMPORARY + "Is something made on the way compared: the object `a.data` or `a.storage()`, which is new each "
        "time, or a copy such as `a.cpu()`?",
        TEMPORARY_ZH + "比较的是不是途中产生的东西：每次都是新的对象 `a.data`、`a.storage()`，或者副本，如 `a.cpu()`？",
        "ids of temporaries",
    )
    for value in ((True, False), (False, True), APART)
]
SWAPPED = trap(
    (True, False),
    "the two answers are the other way round: first whether it is one object, then whether it is one storage.",
    "两个回答的次序反了：先答是不是同一个对象，再答是不是同一块存储。",
    "swapped",
)
DEAD_STRANGERS = [
    trap(value, DEAD.feedback.en, DEAD.feedback.zh, "ids of temporaries") for value in ((True, False), SAME)
]
START = trap(
    APART,
    "a slice begins later in the same storage: its first element has another address. "
    "Compare where the whole storages begin.",
    "切片在同一块存储里从后面开始：它第一个元素的地址不同。请比较整块存储的起点。",
    "data_ptr",
)
OTHER_DTYPE = trap(
    APART,
    "two tensors that read one storage in different dtypes share it all the same: `view(dtype)` copies nothing.",
    "两个张量用不同的 dtype 读同一块存储，也还是共用它：`view(dtype)` 什么也不复制。",
    "dtype compared",
)
VALUES = trap(
    VIEW,
    "equal values are neither one object nor one memory: a clone shares nothing.",
    "数值相等不等于同一个对象，也不等于同一块内存：克隆出来的什么也不共用。",
    "compares values",
)
VALUES_TOO = [trap(value, VALUES.feedback.en, VALUES.feedback.zh, "compares values") for value in ((True, False), SAME)]


def tells_clone_apart(answer: Answer, x: torch.Tensor) -> None:
    call = answer.identity_and_memory(x, x.clone())
    by_value = {"equal", "eq", "ne", "isclose"} & set(call.operations)
    call.gives(APART, traps=lambda: [VALUES, *(VALUES_TOO if by_value else DEAD_STRANGERS)])


@check(points=1, gate=True)
def test_tells_object_from_memory(answer: Answer) -> None:
    """Itself, a view of itself, and a stranger | 它自己，它的视图，和一个不相干的张量"""
    x, y = distinct(4, 6), distinct(4, 6)
    answer.identity_and_memory(x, x).gives(SAME, traps=lambda: DEAD_TOO)
    answer.identity_and_memory(x, y).gives(APART, traps=lambda: [DEAD, *DEAD_STRANGERS])
    tells_clone_apart(answer, x)
    answer.identity_and_memory(x, x.view(8, 3)).gives(VIEW, traps=lambda: [ONE_ANSWER, ONE_ANSWER_TOO, SWAPPED])


@check(points=1)
def test_sees_through_slices(answer: Answer) -> None:
    """A slice shares storage wherever it begins | 切片不论从哪里开始都共用存储"""
    x = distinct(5, 3)
    answer.identity_and_memory(x, x[2:]).gives(VIEW, traps=lambda: [START])
    if not answer.is_first:
        return
    answer.identity_and_memory(x[3:], x[:2]).gives(VIEW, traps=lambda: [START, ONE_ANSWER_TOO])
    answer.identity_and_memory(x[4, 1], x).gives(VIEW, traps=lambda: [START])
    room = window(distinct(4, 3))
    answer.identity_and_memory(room[1], room).gives(VIEW, traps=lambda: [START])
    doubles = distinct(6, dtype=torch.float64)
    answer.identity_and_memory(doubles, doubles[2:]).gives(VIEW, traps=lambda: [START])
    answer.identity_and_memory(doubles, doubles.view(torch.int64)).gives(VIEW, traps=lambda: [OTHER_DTYPE])
    answer.identity_and_memory(x[2, 1], x[2, 1]).gives(VIEW, traps=lambda: [START, ONE_ANSWER_TOO])
    answer.identity_and_memory(x, x[:1].expand(5, 3)).gives(VIEW, traps=lambda: [START])


@check(points=1)
def test_sees_through_transposes_and_detach(answer: Answer) -> None:
    """Transposed and detached tensors share storage | 转置和 detach 出来的张量共用存储"""
    x = distinct(3, 5)
    answer.identity_and_memory(x, x.T).gives(VIEW, traps=lambda: [ONE_ANSWER])
    if not answer.is_first:
        return
    tracked = distinct(4).requires_grad_()
    answer.identity_and_memory(tracked, tracked.detach()).gives(VIEW, traps=lambda: [ONE_ANSWER, ONE_ANSWER_TOO])


@check(points=1)
def test_equal_values_are_not_shared(answer: Answer) -> None:
    """A clone is equal and shares nothing | 克隆数值相等，却什么也不共用"""
    x = distinct(3, 5)
    tells_clone_apart(answer, x)
    if answer.is_first:
        answer.identity_and_memory(torch.zeros(7), torch.zeros(7)).gives(APART, traps=lambda: [VALUES, *VALUES_TOO])
