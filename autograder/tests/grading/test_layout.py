"""Places for the inputs of calls, and tensors in one piece."""

from __future__ import annotations

import pytest
import torch

from autograder.grading.layout import Layout, is_contiguous
from autograder.worker import wire


def test_memories_lie_apart_where_torch_would_put_them() -> None:
    """Their sizes are those of their contents."""
    places = Layout().places([b"123", b"", b"4567"])
    assert [place.size for place in places] == [3, 0, 4]
    assert [place.offset % 64 for place in places] == [0, 0, 0]
    first, _, last = places
    assert first.offset + first.size <= last.offset


def test_a_call_leaves_the_memory_of_the_one_before() -> None:
    """An answer may have kept something of it, which is not overwritten at once."""
    layout = Layout()
    (first,), (second,) = layout.places([bytes(100)]), layout.places([bytes(100)])
    assert second.offset >= first.offset + first.size


def test_when_the_room_is_used_up_it_begins_anew() -> None:
    """Each place lies in the room."""
    layout, content = Layout(), bytes(wire.MEMORY // 3)
    offsets = [layout.places([content])[0].offset for _ in range(5)]
    assert offsets[:2] == offsets[2:4]
    assert max(offsets) + len(content) <= wire.MEMORY


def test_what_never_fits_is_refused() -> None:
    """The grader asks for too much."""
    with pytest.raises(ValueError, match="can be handed over"):
        Layout().places([bytes(wire.MEMORY)])


@pytest.mark.parametrize(
    "tensor",
    [
        torch.ones(2, 3),
        torch.ones(3, 2).t(),
        torch.ones(6)[::2],
        torch.ones(1, 4).t(),
        torch.ones(4, 4)[:, :1],
        torch.ones(4)[1:],
        torch.ones(3).expand(2, 3),
        torch.ones(1).expand(1, 1),
        torch.ones(()),
        torch.ones(0, 3),
        torch.ones(3, 0).t(),
        torch.ones(2, 0, 3).transpose(0, 2),
    ],
)
def test_one_piece_is_what_torch_calls_contiguous(tensor: torch.Tensor) -> None:
    """Also for lengths of one and of zero."""
    assert is_contiguous(tensor.shape, tensor.stride()) is tensor.is_contiguous()
