"""Facts about operations, read from their schemas."""

from __future__ import annotations

import torch

from autograder.worker.sim.facts import facts_named, facts_of, overload


def test_an_operation_is_found_by_its_name() -> None:
    """Without a point it is the default one."""
    assert overload("add.Tensor") is torch.ops.aten.add.Tensor
    assert overload("mm") is torch.ops.aten.mm.default
    assert facts_named("mm") is facts_of(torch.ops.aten.mm.default)


def test_a_plain_operation_changes_nothing() -> None:
    """Its tensors are told from its numbers."""
    facts = facts_named("add.Tensor")
    assert (facts.name, facts.tensors) == ("aten::add", (True, True, False))
    assert (facts.written, facts.outs, facts.settles) == (frozenset(), frozenset(), False)
    assert (facts.draws, facts.draws_unasked, facts.check) == (False, False, None)
    assert facts.call(torch.ones(1), torch.ones(1)).tolist() == [2.0]


def test_an_operation_in_place_changes_its_first_argument() -> None:
    """That keeps its shape, and must be on the device."""
    facts = facts_named("add_.Tensor")
    assert (facts.written, facts.outs, facts.settles) == (frozenset({0}), frozenset(), False)
    assert 0 in facts.numberless


def test_an_output_may_get_another_shape() -> None:
    """So may several."""
    assert facts_named("add.out").outs == {"out"}
    assert facts_named("add.out").settles
    assert facts_named("max.dim_max").outs == {"max", "max_values"}


def test_operations_that_change_a_shape_or_a_list_are_known() -> None:
    """As views in place, new sizes and storages, and lists of tensors."""
    names = ("resize_", "set_.source_Tensor", "squeeze_", "transpose_", "_foreach_add_.Scalar")
    assert all(facts_named(name).settles for name in names)


def test_operations_that_draw_are_known() -> None:
    """With a generator, or without."""
    drawing = {name: (facts_named(name).draws, facts_named(name).draws_unasked) for name in ("normal_", "rrelu", "mm")}
    assert drawing == {"normal_": (True, False), "rrelu": (True, False), "mm": (False, False)}
    assert facts_named("native_dropout").draws_unasked


def test_arguments_that_must_be_on_the_device_are_known() -> None:
    """Even as numbers: indices and lists of tensors."""
    assert facts_named("index_select").numberless == {2}
    assert facts_named("cat").numberless == {0}
    assert facts_named("add.Tensor").numberless == frozenset()


def test_a_product_has_its_rule() -> None:
    """The others have none."""
    assert facts_named("mm").check is not None
