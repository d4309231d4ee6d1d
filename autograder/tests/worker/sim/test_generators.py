"""Random numbers of the device's own."""

from __future__ import annotations

import gc

import pytest
import torch

from autograder.worker.sim import generators


@pytest.fixture(autouse=True)
def seeded() -> None:
    torch.manual_seed(0)


def test_a_draw_on_sim_does_not_change_the_cpu_s_stream() -> None:
    """Nor the other way round."""
    cpus = torch.get_rng_state()
    first = torch.rand(3, device="sim")
    assert torch.equal(torch.get_rng_state(), cpus)
    own = generators.default().get_state()
    torch.rand(3)
    assert torch.equal(generators.default().get_state(), own)
    assert not torch.equal(torch.rand(3, device="sim"), first)


def test_a_seed_begins_both_streams_anew() -> None:
    """As on CUDA."""
    first = torch.rand(3, device="sim")
    torch.manual_seed(0)
    assert torch.equal(torch.rand(3, device="sim"), first)


def test_a_generator_of_sim_has_its_own_stream() -> None:
    """Its draws leave the default one alone."""
    generator = torch.Generator("sim").manual_seed(3)
    own = generators.default().get_state()
    first = torch.rand(3, device="sim", generator=generator)
    assert torch.equal(generators.default().get_state(), own)
    assert torch.equal(torch.rand(3, device="sim", generator=generator.manual_seed(3)), first)
    assert generator.device == torch.device("sim", 0)


def test_every_generator_is_a_torch_generator() -> None:
    """Those of the CPU are PyTorch's own."""
    assert isinstance(torch.Generator(), torch.Generator)
    assert isinstance(torch.Generator("sim"), torch.Generator)
    assert isinstance(torch.default_generator, torch.Generator)
    assert not isinstance(3, torch.Generator)
    assert type(torch.Generator()) is torch._C.Generator


def test_there_is_no_generator_of_a_second_device() -> None:
    """There is only one device."""
    with pytest.raises(RuntimeError, match="invalid device ordinal"):
        torch.Generator("sim:1")


def test_a_generator_of_the_cpu_does_not_draw_there() -> None:
    """As on CUDA."""
    with pytest.raises(RuntimeError, match="Expected a 'sim' device type for generator but found 'cpu'"):
        torch.rand(3, device="sim", generator=torch.Generator())
    generator = torch.Generator("sim")
    assert generators.checked(generator) is generator


def test_a_generator_that_is_gone_is_forgotten() -> None:
    """Another object may come to lie where it was."""
    before = len(generators._of_sim)
    generator = torch.Generator("sim")
    assert len(generators._of_sim) == before + 1
    del generator
    gc.collect()
    assert len(generators._of_sim) == before


def test_what_takes_no_generator_continues_sim_s_stream() -> None:
    """The CPU's goes on as if nothing had been drawn, also after an exception."""
    cpus, own = torch.get_rng_state(), generators.default().get_state()
    with pytest.raises(KeyError), generators.in_place_of_the_cpus():
        _draw_and_fail()
    assert torch.equal(torch.get_rng_state(), cpus)
    assert not torch.equal(generators.default().get_state(), own)


def _draw_and_fail() -> None:
    torch.rand(1)
    raise KeyError


@pytest.mark.parametrize(
    "draw",
    [
        lambda x: torch.nn.functional.dropout(x, 0.5),
        lambda x: torch.nn.functional.rrelu(-x, training=True),
        lambda x: x.clone().normal_(),
        lambda x: torch.bernoulli(x / 2),
        torch.poisson,
        lambda x: torch.multinomial(x, 2),
        lambda x: torch.randperm(20, device=x.device),
        torch.rand_like,
    ],
)
def test_every_draw_is_from_its_own_stream(draw: object) -> None:
    """The same seed gives the same numbers, with a generator or without."""
    x = torch.ones(20, device="sim")
    cpus = torch.get_rng_state()
    first = draw(x)  # type: ignore[operator]  # a function from the list above
    torch.testing.assert_close(torch.get_rng_state(), cpus)
    generators.default().manual_seed(0)
    assert torch.equal(draw(x), first)  # type: ignore[operator]  # as above
    assert not torch.equal(draw(x), first)  # type: ignore[operator]  # as above
