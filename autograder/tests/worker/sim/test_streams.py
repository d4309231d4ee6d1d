"""Streams and events of the device."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch

from autograder.worker.sim import streams
from autograder.worker.sim.streams import Event, Stream


@pytest.fixture(autouse=True)
def first() -> Iterator[Stream]:
    """The stream of other tests is in use again afterwards."""
    before = streams.current_stream()
    yield before
    streams.set_stream(before)


def test_events_measure_time() -> None:
    """In milliseconds, between their records."""
    start, end = Event(enable_timing=True), Event(enable_timing=True)
    start.record()
    end.record()
    assert start.elapsed_time(end) >= 0
    assert end.elapsed_time(start) == -start.elapsed_time(end)


@pytest.mark.parametrize(("first", "second"), [(True, False), (False, True)])
def test_both_events_must_be_made_for_timing(first: bool, second: bool) -> None:
    """As on CUDA."""
    events = Event(enable_timing=first), Event(enable_timing=second)
    for event in events:
        event.record()
    with pytest.raises(ValueError, match="enable_timing=True"):
        events[0].elapsed_time(events[1])


@pytest.mark.parametrize("recorded", [0, 1])
def test_both_events_must_be_recorded(recorded: int) -> None:
    """One of them is not enough."""
    events = Event(enable_timing=True), Event(enable_timing=True)
    events[recorded].record()
    with pytest.raises(ValueError, match="must be recorded"):
        events[0].elapsed_time(events[1])


def test_all_work_has_ended() -> None:
    """Nothing waits."""
    event, stream = Event(), Stream()
    for step in (event.wait, event.synchronize, stream.synchronize, streams.synchronize):
        assert step() is None
    stream.wait_event(event)
    stream.wait_stream(stream)
    assert event.query() and stream.query()


def test_a_stream_records_an_event() -> None:
    """Its own, or one that it is given."""
    event = Event(enable_timing=True)
    assert Stream().record_event(event) is event
    assert event.elapsed_time(event) == 0
    assert isinstance(Stream().record_event(), Event)


def test_a_stream_is_in_use_within_its_block(first: Stream) -> None:
    """Also when the block raises; None changes nothing."""
    other = Stream(priority=-1)
    with streams.stream(other):
        assert streams.current_stream() is other
    with streams.stream(None):
        assert streams.current_stream() is first
    with pytest.raises(KeyError), streams.stream(other):
        raise KeyError
    assert streams.current_stream() is first
    assert other.priority == -1


def test_a_stream_that_was_set_stays() -> None:
    """Until another one is."""
    other = Stream()
    with other as entered:
        assert entered is other
    streams.set_stream(other)
    assert streams.current_stream() is streams.current_stream("sim:0") is other


def test_there_are_streams_of_the_one_device_only() -> None:
    """Another device is refused."""
    assert Stream().device == Stream("sim").device == torch.device("sim", 0)
    for wrong in (
        lambda: Stream("sim:1"),
        lambda: streams.current_stream("sim:1"),
        lambda: streams.synchronize("sim:1"),
    ):
        with pytest.raises(RuntimeError, match="invalid device ordinal"):
            wrong()
