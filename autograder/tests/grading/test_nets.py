"""Networks for programs: what is asked of them is noted, and nothing is drawn."""

from __future__ import annotations

import torch

from autograder.grading.nets import Watched, linear

WEIGHT, BIAS = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), torch.tensor([0.5, -0.5])


def test_a_linear_layer_is_torchs_own_with_copies() -> None:
    """It computes and prints as one that was made as usual; training it leaves the given numbers alone."""
    made, usual = linear(WEIGHT, BIAS), torch.nn.Linear(3, 2)
    X = torch.ones(1, 3)  # noqa: N806 - the lectures' name
    assert torch.equal(made(X), X @ WEIGHT.t() + BIAS)
    assert repr(made) == repr(usual)
    assert [name for name, _ in made.named_parameters()] == [name for name, _ in usual.named_parameters()]
    with torch.no_grad():
        made.weight.zero_()
    assert WEIGHT.any()


def test_making_a_linear_layer_draws_nothing() -> None:
    """A program's draws are the answer's only."""
    before = torch.get_rng_state()
    linear(WEIGHT, BIAS)
    assert torch.equal(torch.get_rng_state(), before)


def test_the_layers_are_asked_one_after_the_other() -> None:
    """The last one gives the result, and all of their parameters are the network's."""
    net = Watched(linear(WEIGHT, BIAS), torch.nn.ReLU())
    assert torch.equal(net(torch.tensor([[-1.0, 0.0, 0.0]])), torch.tensor([[0.0, 0.0]]))
    assert len(list(net.parameters())) == 2


def test_each_call_is_noted_as_it_was() -> None:
    """Later changes of the input change no note; modes are those of every part."""
    net = Watched(torch.nn.Identity(), torch.nn.Dropout())
    X = torch.ones(2, requires_grad=True)  # noqa: N806 - the lectures' name
    net(X)
    net.eval()
    net.layers[1].train()
    with torch.no_grad():
        net(X)
        X.zero_()
    first, second = net.asked
    assert first["X"].tolist() == second["X"].tolist() == [1, 1]
    assert not first["X"].requires_grad
    assert (first["records"], second["records"]) == (True, False)
    assert (first["modes"], second["modes"]) == ([True] * 4, [False, False, False, True])
