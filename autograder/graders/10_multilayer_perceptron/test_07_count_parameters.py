"""Hidden checks of ``count_parameters``."""

from typing import Any

import torch

from autograder.grader import HERE, Answer, Asked, Call, Told, Traps, check, say, trap, whole


def built(kind: str, a: int, b: int, c: int) -> torch.nn.Module:
    """Return a network of two linear layers, from a numbers to b to c, with something about it."""
    first, second = torch.nn.Linear(a, b), torch.nn.Linear(b, c)
    net = torch.nn.Sequential(first, torch.nn.ReLU(), second)
    if kind == "frozen":
        first.requires_grad_(False)
    elif kind == "bias frozen":
        second.bias.requires_grad_(False)
    elif kind == "all frozen":
        net.requires_grad_(False)
    elif kind == "layer shared":
        net.append(first)
    elif kind == "weight shared":
        net.append(torch.nn.Linear(b, c, bias=False)).append(torch.nn.Identity())
        net[3].weight = second.weight
    elif kind == "buffers":
        net.insert(1, torch.nn.BatchNorm1d(b))
        second.register_buffer("scale", torch.ones(c, 2))
    elif kind == "own":
        net = torch.nn.Sequential(net, torch.nn.Sequential(torch.nn.Dropout(0.5)))
        net.register_parameter("scale", torch.nn.Parameter(torch.ones(())))
        net[1].register_parameter("cube", torch.nn.Parameter(torch.zeros(2, a, c)))
    elif kind == "none":
        net = torch.nn.Sequential(torch.nn.ReLU(), torch.nn.Flatten())
    elif kind == "equal":
        torch.nn.init.zeros_(first.bias)
        torch.nn.init.zeros_(second.bias)
        net.append(torch.nn.Linear(c, c)).append(torch.nn.Linear(c, c))
        net[4].load_state_dict(net[3].state_dict())
    return net


def state_of(net: torch.nn.Module) -> list[Any]:
    tensors = [*net.named_parameters(remove_duplicate=False), *net.named_buffers()]
    parts = [(name, t, t.detach().clone(), t.requires_grad, t.grad is None, t.device) for name, t in tensors]
    return [parts, [(part, part.training) for part in net.modules()]]


def is_as_before(net: torch.nn.Module, before: list[Any]) -> bool:
    now, modes = state_of(net)
    parts, modes_before = before
    alike = len(now) == len(parts) and modes == modes_before
    return alike and all(
        new[0] == old[0] and new[1] is old[1] and torch.equal(new[2], old[2]) and new[3:] == old[3:]
        for new, old in zip(now, parts, strict=True)
    )


def counted(count_parameters: Asked, kind: str, a: int, b: int, c: int, device: torch.device, trains: bool) -> Told:
    net = built(kind, a, b, c).to(device).train(trains)
    before = state_of(net)
    found = count_parameters(net)
    return found, {"unchanged": is_as_before(net, before)}


def asked(answer: Answer, kind: str, right: int, sizes: tuple[int, int, int], *mistakes: tuple[int, str]) -> Call:
    call = answer.within(counted, built, state_of, is_as_before, draws=True).count_parameters(
        kind, *sizes, HERE, whole(0, 1) == 1
    )
    call.gives(right, traps=lambda: _traps(mistakes))
    assert call.shown["unchanged"], say(
        "net is not as it was: its flags, values, mode or gradients changed. Counting only looks.",
        "net 变了：标志、数值、模式或梯度不同了。计数只要看，不要改。",
        "net changed",
    )
    return call


TOLD = {
    "tensors": (
        "this is the number of parameter tensors; each holds many numbers.",
        "这是参数张量的个数；每个张量里有许多数。",
    ),
    "first dimension": (
        "only the first dimension of each parameter was counted.",
        "每个参数只数了第一维的长度。",
    ),
    "weights only": ("the biases are missing.", "漏掉了偏置。"),
    "frozen counted": (
        "parameters that record no gradients were counted too; they are not trained.",
        "把不记录梯度的参数也算进去了；它们不参加训练。",
    ),
    "frozen layer by layer": (
        "a whole layer was left out because a part of it is frozen; look at each parameter.",
        "因为层里有一部分冻结，整层都没有算；请逐个参数来看。",
    ),
    "shared twice": (
        "a parameter that two layers share was counted twice.",
        "两层共用的参数算了两次。",
    ),
    "buffers counted": (
        "buffers were counted too: `state_dict` holds them next to the parameters.",
        "把缓冲区也算进去了：`state_dict` 里除了参数还有它们。",
    ),
    "only some modules": (
        "a parameter was passed over because of the module that holds it: net itself holds some, and any kind of layer "
        "may.",
        "有参数因为所在的模块而被漏掉：net 自己可以直接带着参数，任何一种层也可以。",
    ),
    "two dimensions at most": (
        "a parameter of no or of three dimensions was counted wrongly: it may have any number of them.",
        "零维或三维的参数数错了：参数可以有任意多维。",
    ),
    "equal taken for shared": (
        "two parameters that hold the same numbers were taken for one.",
        "数值相同的两个参数被当成了一个。",
    ),
}


def _traps(mistakes: tuple[tuple[int, str], ...]) -> Traps:
    for value, mistake in mistakes:
        yield trap(value, *TOLD[mistake], mistake)


def sizes() -> tuple[int, int, int]:
    return whole(3, 5), whole(6, 8), whole(9, 12)


@check(points=1, gate=True)
def test_counts_all_elements(answer: Answer) -> None:
    """The elements of all parameters, biases too | 所有参数的元素，包括偏置"""
    a, b, c = sizes()
    right = a * b + b + b * c + c
    others = (4, "tensors"), (a * b + b * c, "weights only"), (2 * b + 2 * c, "first dimension")
    asked(answer, "plain", right, (a, b, c), *others)


@check(points=1)
def test_frozen_ones_do_not_count(answer: Answer) -> None:
    """Frozen parameters do not count | 冻结的参数不算"""
    a, b, c = sizes()
    first, second = a * b + b, b * c + c
    asked(answer, "frozen", second, (a, b, c), (first + second, "frozen counted"))
    if answer.is_first:
        told = (first + second, "frozen counted"), (first, "frozen layer by layer")
        asked(answer, "bias frozen", first + b * c, (a, b, c), *told)
        asked(answer, "all frozen", 0, (a, b, c), (first + second, "frozen counted"))


@check(points=1)
def test_shared_ones_count_once(answer: Answer) -> None:
    """A parameter that several layers share counts once | 几层共用的参数只算一次"""
    a, b, c = sizes()
    first, second = a * b + b, b * c + c
    asked(answer, "weight shared", first + second, (a, b, c), (first + second + b * c, "shared twice"))
    if answer.is_first:
        asked(answer, "layer shared", first + second, (a, b, c), (2 * first + second, "shared twice"))
        third = c * c + c
        taken = first + second + third, "equal taken for shared"
        asked(answer, "equal", first + second + 2 * third, (a, b, c), taken)


@check(points=1)
def test_buffers_do_not_count(answer: Answer) -> None:
    """Buffers do not count | 缓冲区不算"""
    a, b, c = sizes()
    right = a * b + b + 2 * b + b * c + c
    passed_over = right - 2 * b, "only some modules"
    asked(answer, "buffers", right, (a, b, c), (right + 2 * b + 1 + 2 * c, "buffers counted"), passed_over)


@check(points=1)
def test_takes_any_module(answer: Answer) -> None:
    """Layers within layers, parameters of any shape, and none at all | 嵌套的层、任何形状的参数，以及没有参数"""
    a, b, c = sizes()
    layers, cube = a * b + b + b * c + c, 2 * a * c
    passed_over = [(number, "only some modules") for number in (layers, layers + 1, layers + cube)]
    flat = [(layers + of_scale + c, "two dimensions at most") for of_scale in (0, 1)]
    asked(answer, "own", layers + 1 + cube, (a, b, c), *passed_over, *flat)
    if answer.is_first:
        asked(answer, "none", 0, (a, b, c))
