"""Text from bytes, or the way to save a file as UTF-8."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.language import Text
from autograder.text import decode, decode_utf8

ANSWER = "def add_in_place(x, y):\n    x += y\n    return x\n"
LETTERS = {"gbk": "张", "latin-1": "é", "utf-8": "张é", "big5": "張", "cp1252": "é", "shift_jis": "張"}


def problem(content: bytes) -> Text:
    """Return why a file cannot be read."""
    found = decode(content)
    assert isinstance(found, Text)
    return found


@pytest.mark.parametrize("encoding", LETTERS)
@pytest.mark.parametrize(
    "head", ["# -*- coding: {} -*-\n", "#!/usr/bin/python\n# coding={}\n", "# vim: set fileencoding={} :\n"]
)
def test_a_declared_encoding_is_read_as_python_reads_it(encoding: str, head: str) -> None:
    """It stands in the first two lines."""
    text = head.format(encoding) + f"# {LETTERS[encoding]}\n" + ANSWER
    assert decode(text.encode(encoding)) == text


def test_a_declaration_further_down_is_none() -> None:
    """The file is UTF-8 then."""
    text = f"\n\n# coding: gbk\n# 张\n{ANSWER}"
    assert decode(text.encode()) == text


def test_the_mark_of_windows_editors_is_no_part_of_the_program() -> None:
    """For a program and for a notebook."""
    assert decode(ANSWER.encode("utf-8-sig")) == decode_utf8(ANSWER.encode("utf-8-sig")) == ANSWER


def test_another_encoding_is_told_with_its_line() -> None:
    """And how to save the file."""
    told = problem("#\n# é".encode("latin-1"))
    assert told.en.startswith("it is not UTF-8 text (line 2). Save it as UTF-8. ")
    assert told.zh.startswith("不是 UTF-8 文本（第 2 行）。请存成 UTF-8")


@pytest.mark.parametrize("text", ["# 张量", ANSWER + "# 返回求和的结果\n", "NAME = '加到 x 上'\n" + ANSWER])
@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "gb2312"])
def test_the_encoding_of_chinese_editors_is_named(text: str, encoding: str) -> None:
    """In Chinese, and with the way to save the file as UTF-8."""
    told = problem(text.encode(encoding))
    assert "saved as GBK" in told.en and "Save with Encoding" in told.en
    assert "GBK" in told.zh and "请存成 UTF-8" in told.zh


def test_chinese_far_behind_the_first_odd_letter_does_not_count() -> None:
    """A sample of the text decides."""
    assert "not UTF-8 text" in problem(b"# \xe9t\xe9" + b" " * 5_000 + "张量".encode("gbk")).en


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ANSWER, "x=1\n"])
def test_utf_16_is_named_with_its_mark_or_without(encoding: str, text: str) -> None:
    """Notepad calls it Unicode."""
    assert "saved as UTF-16" in problem(text.encode(encoding)).en
    assert isinstance(decode_utf8(text.encode(encoding)), Text)


@pytest.mark.parametrize("content", [b"", b"\0" * 8, b"x\0y", b"x\0y\0z\0"])
def test_a_few_zeros_are_not_utf_16(content: bytes) -> None:
    """NUL is text; what it means is for Python to say."""
    assert decode(content) == content.decode()


@pytest.mark.parametrize(
    ("content", "start"),
    [
        (b"# coding: klingon\nx = 1", "its first lines name an encoding"),
        (b"\xef\xbb\xbf# coding: gbk\nx = 1", "its first lines name an encoding"),
        (b"# coding: gbk\nx = '\xff\xff'", "its first lines say gbk"),
        (b"# coding: rot13\nx = 1", "its first lines say rot13"),
        (b"# coding: hex\n00", "its first lines say hex"),
        (b"# coding: punycode\n" + b"a" * 100_000, "its first lines say punycode"),
        (b"# coding: punycode\nx = 1-", "its first lines say punycode"),
    ],
)
def test_a_declaration_that_does_not_fit_is_told(content: bytes, start: str) -> None:
    """Python does not know the encoding, or the text is not saved so."""
    told = problem(content)
    assert told.en.startswith(start)
    assert told.en.endswith("'Encoding: UTF-8'")
    assert told.zh.startswith("开头声明的编码")


@given(content=st.binary(max_size=300))
@settings(max_examples=100, deadline=None, database=None)
def test_any_bytes_are_text_or_have_a_problem(content: bytes) -> None:
    """Nothing is raised, and the text can be sent on."""
    found = decode(content)
    assert found.zh if isinstance(found, Text) else found.encode() is not None
