"""The label of a tensor: what tells sim from the CPU, and nothing else."""

from __future__ import annotations

import copy
import ctypes

import numpy as np
import pytest
import torch

from autograder.worker.sim import is_sim, label, labels


@pytest.fixture
def x() -> torch.Tensor:
    return torch.arange(12.0).reshape(3, 4).to("sim")


def test_a_tensor_becomes_one_of_sim_where_it_is() -> None:
    """With its storage: same object, same memory, same numbers."""
    x = torch.arange(4.0)
    address = x.data_ptr()
    assert label(x) is x
    assert (type(x), str(x.device), x.untyped_storage().device.type) == (torch.Tensor, "sim:0", "sim")
    assert (x.data_ptr(), x.tolist(), x._version) == (address, [0.0, 1.0, 2.0, 3.0], 0)


def test_one_of_sim_stays_as_it_is(x: torch.Tensor) -> None:
    """Labelling it twice changes nothing."""
    keys = torch._C._dispatch_keys(x).raw_repr()
    label(x)
    assert torch._C._dispatch_keys(x).raw_repr() == keys


def test_its_keys_are_those_of_a_tensor_made_there(x: torch.Tensor) -> None:
    """PyTorch finds its kernels by them."""
    assert torch._C._dispatch_keys(label(torch.ones(1))) == torch._C._dispatch_keys(torch.ones(1, device="sim"))
    assert torch._C._dispatch_keys(x).has(torch._C.DispatchKey.PrivateUse1)
    assert not torch._C._dispatch_keys(x).has(torch._C.DispatchKey.CPU)


@pytest.mark.parametrize(
    "kind", [torch.Tensor.to_sparse, torch.Tensor.to_sparse_csr, lambda x: torch.nested.nested_tensor([x[0], x[1]])]
)
@pytest.mark.filterwarnings("ignore:.*(in beta state|prototype stage):UserWarning")
def test_a_tensor_of_another_kind_is_refused(kind: object) -> None:
    """It stays on the CPU."""
    tensor = kind(torch.eye(2))  # type: ignore[operator]  # a method or a function
    with pytest.raises(NotImplementedError, match=r"sim has no \w+ tensors"):
        label(tensor)
    assert tensor.device.type == "cpu"


def offsets(kind: type[ctypes.Structure]) -> list[int]:
    """Return the places of the fields that are read."""
    return [getattr(kind, name).offset for name in ("device", "keys") if hasattr(kind, name)]


@pytest.fixture
def unknown(monkeypatch: pytest.MonkeyPatch) -> tuple[type[ctypes.Structure], type[ctypes.Structure]]:
    """Records of which no field is known yet, in place of those that sim uses."""
    known = labels._TensorImpl, labels._StorageImpl
    for kind in known:
        monkeypatch.setattr(labels, kind.__name__, type(kind.__name__, (ctypes.Structure,), {"_pack_": 1}))
    return known


def test_the_fields_are_found_where_sim_uses_them(unknown: tuple[type[ctypes.Structure], ...]) -> None:
    """A tensor and its twin on an extension device tell them."""
    assert labels.find_fields()
    assert (offsets(labels._TensorImpl), offsets(labels._StorageImpl)) == tuple(map(offsets, unknown))


@pytest.mark.usefixtures("unknown")
@pytest.mark.parametrize("size", ["_TENSOR_BYTES", "_STORAGE_BYTES"])
def test_fields_that_are_not_found_are_not_written(size: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another PyTorch may keep them elsewhere."""
    monkeypatch.setattr(labels, size, 4)
    assert not labels.find_fields()
    assert not hasattr(labels._TensorImpl, "_fields_")
    assert not hasattr(labels._StorageImpl, "_fields_")


@pytest.mark.usefixtures("unknown")
def test_fields_of_other_keys_are_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin may differ in more than its device."""
    monkeypatch.setattr(labels, "OTHER_KEYS", 1)
    assert not labels.find_fields()


def test_a_tensor_of_the_cpu_is_seen_as_such() -> None:
    """By its fields."""
    assert labels.find_fields()
    fields = labels.tensor_at(torch.ones(1)._cdata)
    assert (fields.device, fields.keys & labels.CPU_BIT != 0, fields.keys & labels.SIM_BIT) == (labels.ON_CPU, True, 0)


def test_places_are_those_where_both_hold_their_own() -> None:
    """One where they are alike is none."""
    assert labels._places(b"aaxbbx", b"cczcbz", b"x", b"z") == [2, 5]
    assert labels._places(b"abab", b"cbcb", b"ab", b"cb") == [0, 2]
    assert labels._places(b"ab", b"ab", b"a", b"c") == []


def test_what_is_on_sim_is_known(x: torch.Tensor) -> None:
    """Parameters too; other things are not."""
    assert is_sim(x) and is_sim(torch.nn.Parameter(x))
    assert not any(map(is_sim, (x.cpu(), 3, None, "sim", x.device)))


def test_numpy_cannot_reach_it(x: torch.Tensor) -> None:
    """``.numpy()`` and ``np.asarray`` raise TypeError."""
    with pytest.raises(TypeError):
        x.numpy()
    with pytest.raises(TypeError):
        np.asarray(x)


def test_to_cpu_and_back_copy(x: torch.Tensor) -> None:
    """``.cpu()`` is another memory; writing there does not show here."""
    near = x.cpu()
    near += 1
    assert near.device.type == "cpu"
    assert x[0, 0].item() == 0.0
    assert near.to("sim").data_ptr() != near.data_ptr()


def test_views_share_one_storage(x: torch.Tensor) -> None:
    """Slices and transposes lie in the storage of their tensor, at their offset."""
    assert x[1:].untyped_storage().data_ptr() == x.T.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()
    assert x[1:].data_ptr() - x.data_ptr() == 16
    x[1:].zero_()
    assert x.sum().item() == 6.0


def test_deepcopy_makes_new_memory(x: torch.Tensor) -> None:
    """``copy.deepcopy`` works although the backend has no allocator."""
    twin = copy.deepcopy(x)
    assert twin.device.type == "sim"
    assert twin.data_ptr() != x.data_ptr()
    assert torch.equal(twin.cpu(), x.cpu())


def test_prints_its_values(x: torch.Tensor) -> None:
    """repr shows the numbers and the device."""
    assert "11." in repr(x)
    assert "device='sim:0'" in repr(x)
