"""PyTorch's general functions for accelerators."""

from __future__ import annotations

import pytest
import torch

from autograder.worker.sim import device, refusals


def test_sim_is_the_accelerator() -> None:
    """Code that asks for one finds it, and its functions."""
    assert torch.accelerator.is_available()
    found = torch.accelerator.current_accelerator()
    assert found is not None and found.type == "sim"
    assert (torch.accelerator.device_count(), torch.accelerator.current_device_index()) == (1, 0)
    torch.accelerator.synchronize()
    assert id(torch.accelerator.current_stream()) == id(device.current_stream())


def test_memory_of_the_accelerator_is_sim_s() -> None:
    """PyTorch's own functions would ask an allocator that there is not."""
    x = torch.zeros(1000, device="sim")
    assert torch.accelerator.memory_allocated() == device.memory_allocated() >= x.nbytes
    assert torch.accelerator.get_memory_info() == device.mem_get_info()


def test_there_is_a_generator_for_each_device() -> None:
    """Of which there is one."""
    (generator,) = device.default_generators
    assert generator.device == torch.device("sim", 0)
    assert torch.Generator("sim").device == torch.device("sim", 0)
    assert torch.Generator().device == torch.device("cpu")


def test_a_storage_is_made_there() -> None:
    """By its size; others are PyTorch's own."""
    assert torch.UntypedStorage(8, device="sim").device.type == "sim"
    assert torch.UntypedStorage(8).device.type == "cpu"
    assert torch.UntypedStorage(8, device="cpu").nbytes() == 8
    with pytest.raises(RuntimeError, match="invalid device ordinal"):
        torch.UntypedStorage(8, device="sim:1")


def test_memory_of_the_cpu_is_pinned_by_a_copy() -> None:
    """One that is pinned is itself; views of it are pinned too."""
    x = torch.arange(3.0)
    pinned = x.pin_memory()
    assert (x.is_pinned(), pinned.is_pinned(), pinned[1:].is_pinned()) == (False, True, True)
    assert pinned.pin_memory() is pinned
    assert (pinned.device.type, pinned.tolist()) == ("cpu", x.tolist())
    assert not torch.eye(2).to_sparse().is_pinned()


def test_memory_of_sim_is_not_pinned() -> None:
    """As on CUDA."""
    with pytest.raises(RuntimeError, match="only dense CPU tensors can be pinned"):
        torch.ones(1, device="sim").pin_memory()


def test_the_device_is_named_as_dlpack_names_it() -> None:
    """That of the CPU is its own."""
    assert tuple(map(int, torch.ones(1, device="sim").__dlpack_device__())) == (12, 0)
    assert tuple(map(int, torch.ones(1).__dlpack_device__())) == (1, 0)


def test_compiled_code_is_refused_with_a_sentence() -> None:
    """It is asked for by many names. A look at what there is finds nothing."""
    scheduling = vars(device)["Scheduling"]
    with pytest.raises(NotImplementedError, match=r"torch\.compile"):
        _ = scheduling.create
    assert not hasattr(scheduling, "__wrapped__")
    assert refusals.COMPILED.startswith("sim cannot run")
