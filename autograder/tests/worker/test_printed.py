"""Output of an answer, as far as it is kept."""

from __future__ import annotations

import contextlib
import io
import json
import sys

from autograder.worker.printed import MAX_PRINTED, CappedText


class Sly(str):
    """A string that lies about its beginning."""

    __slots__ = ()

    def __getitem__(self, _: object) -> str:
        raise AssertionError


def test_what_is_printed_is_taken_once() -> None:
    """The next call begins anew."""
    out = CappedText()
    print("a", 1, file=out)
    assert out.take() == "a 1\n"
    assert out.take() == ""


def test_the_beginning_is_kept() -> None:
    """The writer is told that all was written, and there is room again afterwards."""
    out = CappedText()
    assert out.write("a" * (MAX_PRINTED - 1)) == MAX_PRINTED - 1
    assert out.write("bcd") == 3
    assert out.write("e") == 1
    assert out.take() == "a" * (MAX_PRINTED - 1) + "b"
    out.write("f")
    assert out.take() == "f"


def test_no_code_of_the_answer_runs_and_every_text_can_be_sent() -> None:
    """Lone surrogates have no encoding."""
    out = CappedText()
    out.write(Sly("a\ud800"))
    assert out.take().encode() == "a\ufffd\ufffd\ufffd".encode()


def test_bytes_are_written_too() -> None:
    """Bytes that are no UTF-8 are told as such."""
    out = CappedText()
    assert out.buffer.write("文".encode()) == 3
    out.buffer.write(b"\xff")
    assert out.take() == "文\ufffd"


def test_it_may_be_wrapped_in_a_text_of_another_encoding() -> None:
    """As people do on Windows; the end of that does not end the output."""
    out = CappedText()
    with io.TextIOWrapper(out.buffer, encoding="utf-8", write_through=True) as wrapped:  # type: ignore[type-var]  # raw bytes, as Python allows
        wrapped.write("文")
    out.write("b")
    assert out.take() == "文b"


def test_it_is_asked_what_a_terminal_is_asked() -> None:
    """Code that sets its encoding goes on."""
    out = CappedText()
    out.reconfigure(encoding="utf-8", line_buffering=True)
    assert (out.writable(), out.buffer.writable(), out.encoding, out.isatty()) == (True, True, "utf-8", False)


def test_it_stands_for_standard_output() -> None:
    """Code of libraries prints to that."""
    out = CappedText()
    with contextlib.redirect_stdout(out):
        json.dump([1], sys.stdout)
        sys.stdout.flush()
    assert out.take() == "[1]"
