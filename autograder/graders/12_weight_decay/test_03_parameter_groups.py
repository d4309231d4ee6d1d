"""Hidden checks of ``parameter_groups``."""

from typing import Any

import torch

from autograder.grader import HERE, Answer, Asked, Call, Told, check, say, whole


def built(kind: str) -> torch.nn.Module:
    """Return a network with something about its parameters."""
    nn = torch.nn
    net = nn.Sequential(nn.Linear(3, 5), nn.ReLU(), nn.Linear(5, 4))
    if kind == "norm":
        net = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.Sequential(nn.Linear(3, 3), nn.LayerNorm(3)))
    elif kind == "names":
        net.register_parameter("bias_table", nn.Parameter(torch.ones(2, 3)))
        net.register_parameter("weight_scale", nn.Parameter(torch.ones(())))
        net[0].register_parameter("norm", nn.Parameter(torch.ones(2, 2, 2)))
    elif kind == "shared":
        tied = nn.Linear(5, 4)
        tied.weight = net.get_parameter("2.weight")
        net = nn.Sequential(net, tied, net[0])
    elif kind == "frozen":
        net[0].weight.requires_grad_(False)
        net[2].bias.requires_grad_(False)
    elif kind == "biases only":
        net[0].weight.requires_grad_(False)
        net[2].weight.requires_grad_(False)
    elif kind == "matrices only":
        net = nn.Sequential(nn.Linear(3, 2, bias=False), nn.Embedding(4, 2))
    elif kind == "one row":
        net = nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 3, bias=False))
    return net


def listed_twice(given: Any) -> tuple[list[Any], list[Any]]:
    if isinstance(given, torch.Tensor) or not hasattr(given, "__iter__"):
        return [given], [given]
    return list(given), list(given)


def is_accepted(groups: list[dict[str, Any]]) -> bool:
    try:
        torch.optim.SGD(groups, lr=0.1)
    except (TypeError, ValueError):
        return False
    return True


def grouped(parameter_groups: Asked, kind: str, wd: float, device: torch.device) -> Told:
    net = built(kind).to(device)
    named = dict(net.named_parameters())
    names = {id(p): name for name, p in named.items()}
    before = [(p.detach().clone(), p.requires_grad, p.grad) for p in named.values()]
    groups = parameter_groups(net, wd)
    listed = isinstance(groups, list) and all(isinstance(group, dict) for group in groups)
    told, missing, used_up = [], 0, False
    for group in groups if listed else []:
        missing += "params" not in group or "weight_decay" not in group
        given, decay = group.get("params", []), group.get("weight_decay")
        parts, again = listed_twice(given)
        used_up = used_up or len(again) != len(parts)
        told += [[names.get(id(part), ""), decay if isinstance(decay, (int, float)) else -1.0] for part in parts]
    after = [(p.detach(), p.requires_grad, p.grad) for p in named.values()]
    same = all(torch.equal(a[0], b[0]) and a[1:] == b[1:] for a, b in zip(before, after, strict=True))
    return 0, {
        "listed": listed,
        "missing": missing,
        "used up": used_up,
        "told": told,
        "unchanged": same and list(dict(net.named_parameters())) == list(named),
        "accepted": listed and not missing and not used_up and is_accepted(groups),
        "trained": [[name, p.dim()] for name, p in named.items() if p.requires_grad],
    }


def asked(answer: Answer, kind: str) -> tuple[Call, dict[str, float], dict[str, int]]:
    """Return the call, and for each parameter its decay and its number of dimensions."""
    wd = whole(1, 9) / 64
    call = (
        answer.within(grouped, built, listed_twice, is_accepted, draws=True)
        .parameter_groups(kind, wd, HERE)
        .gives(0, anywhere=True)
    )
    shown = call.shown
    _is_well_made(shown)
    told = [(name, decay) for name, decay in shown["told"]]
    dims = dict(shown["trained"])
    _has_each_once([name for name, _ in told], set(dims))
    _judge_decay(dict(told), dims, wd)
    assert shown["unchanged"], say(
        "net is not as it was: a flag, a gradient or a value changed.",
        "net 变了：标志、梯度或数值不同了。",
        "net changed",
    )
    return call, dict(told), dims


def _has_each_once(names: list[str], trained: set[str]) -> None:
    assert "" not in names, say(
        "a group holds a tensor that is not a parameter of net: the optimizer would move a copy. Hand over the "
        "parameters themselves.",
        "有一组里的张量不是 net 的参数：优化器更新的会是副本。请放入参数本身。",
        "copies",
    )
    assert len(set(names)) == len(names), say(
        "a parameter stands in the groups twice; the optimizer would move it twice.",
        "有参数在组里出现了两次；优化器会更新它两次。",
        "twice",
    )
    assert set(names) <= trained, say(
        "a frozen parameter stands in a group; it records no gradients.",
        "有一组里放了冻结的参数；它不记录梯度。",
        "frozen ones in a group",
    )
    assert set(names) == trained, say(
        "a parameter that is trained stands in no group: it would never move.",
        "有要训练的参数不在任何一组里：它永远不会动。",
        "left out",
    )


def _is_well_made(shown: dict[str, Any]) -> None:
    assert shown["listed"], say("the result is not a list of dicts.", "结果不是字典的列表。", "no list of dicts")
    assert not shown["missing"], say(
        "each group is a dict with the keys `params` and `weight_decay`; one lacks a key.",
        "每组是带有键 `params` 和 `weight_decay` 的字典；有一组缺了键。",
        "key missing",
    )
    assert not shown["used up"], say(
        "the `params` of a group can be gone through only once: a generator is empty afterwards. Make a list.",
        "有一组的 `params` 只能走一遍：生成器用过就空了。请做成列表。",
        "generator",
    )


def _judge_decay(told: dict[str, float], dims: dict[str, int], wd: float) -> None:
    assert all(decay in (0, wd) for decay in told.values()), say(
        "a group has another `weight_decay` than wd or 0.",
        "有一组的 `weight_decay` 既不是 wd 也不是 0。",
        "other decay",
    )
    wrong = [name for name, decay in told.items() if (decay == wd) != (dims[name] > 1)]
    flat = [name for name in wrong if dims[name] < 2]
    assert not any("bias" in name for name in flat), say(
        "biases decay; they are vectors, and stay as they are.",
        "偏置也衰减了；它们是向量，不该衰减。",
        "biases decayed",
    )
    assert not flat, say(
        "a vector or a single number decays although its name does not say bias: the scale of a norm layer is called "
        "weight too. Look at the number of dimensions.",
        "有向量或单个数在衰减，虽然名字里没有 bias：归一化层的缩放系数也叫 weight。请看维数。",
        "norm layers' weights decayed",
    )
    assert not wrong, say(
        "a matrix does not decay: parameters with two dimensions or more do, whatever they are called.",
        "有矩阵没有衰减：两维或更多维的参数都要衰减，不管叫什么名字。",
        "matrix without decay",
    )


@check(points=1, gate=True)
def test_sorts_weights_and_biases(answer: Answer) -> None:
    """Matrices decay with wd, biases with 0, each in one group | 矩阵按 wd 衰减，偏置不衰减，各在一组里"""
    asked(answer, "plain")


@check(points=1)
def test_goes_by_dimensions(answer: Answer) -> None:
    """Norm layers' scales do not decay, tables and kernels do | 归一化层的缩放不衰减，表和卷积核衰减"""
    for kind in answer.cases("norm", "names", "one row"):
        asked(answer, kind)


@check(points=1)
def test_shared_and_frozen_ones(answer: Answer) -> None:
    """Shared parameters once, frozen ones not at all | 共用的参数只出现一次，冻结的不出现"""
    for kind in answer.cases("shared", "frozen"):
        asked(answer, kind)


@check(points=1)
def test_an_optimizer_takes_them(answer: Answer) -> None:
    """torch.optim.SGD takes the groups, also when only one kind is there | SGD 接受这些组，只有一种参数时也接受"""
    for kind in answer.cases("biases only", "matrices only"):
        call, *_ = asked(answer, kind)
        assert call.shown["accepted"], say(
            "`torch.optim.SGD` does not take these groups.", "`torch.optim.SGD` 不接受这些组。", "not accepted"
        )
