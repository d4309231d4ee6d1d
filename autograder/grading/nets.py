"""Networks that programs build and hand to an answer, with a record of each call of them.

Everything here goes along as text. Name it after the program, as in ``answer.within(trained, Watched, linear)``.
"""

from __future__ import annotations

from typing import Any

import torch


class Watched(torch.nn.Module):
    """These layers in a row. Each call is noted: its input, the modes, and whether gradients were on."""

    def __init__(self, *layers: torch.nn.Module) -> None:
        super().__init__()
        self.layers = torch.nn.ModuleList(layers)
        self.asked: list[dict[str, Any]] = []

    def forward(self, X: torch.Tensor) -> torch.Tensor:  # noqa: N803 - the lectures' name
        """Ask one layer after the other."""
        self.asked.append(
            {
                "X": X.detach().clone(),
                "modes": [part.training for part in self.modules()],
                "records": torch.is_grad_enabled(),
            }
        )
        for layer in self.layers:
            X = layer(X)  # noqa: N806 - the lectures' name
        return X


def linear(weight: torch.Tensor, bias: torch.Tensor) -> torch.nn.Linear:
    """Make a linear layer that holds copies of these. Nothing is drawn."""
    layer = torch.nn.Linear.__new__(torch.nn.Linear)  # its own __init__ draws, and on meta in slow Python
    torch.nn.Module.__init__(layer)
    layer.out_features, layer.in_features = weight.shape
    layer.weight, layer.bias = torch.nn.Parameter(weight.clone()), torch.nn.Parameter(bias.clone())
    return layer
