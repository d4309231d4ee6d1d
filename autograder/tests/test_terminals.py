"""Lines that break where a script allows it, and output in any encoding of a terminal."""

from __future__ import annotations

import io
import itertools
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from autograder.catalogue import ROOT
from autograder.terminals import fit, fitted, wrapped
from autograder.tests.cli.conftest import environment

_SAID = (
    "在 CPU 上是对的，但输入在设备 sim 上时出错（第 6 行）：那里有东西在别的设备上。是不是新建张量"
    "（torch.ones、torch.zeros 等）时没有给出输入的 `device`，或者转 NumPy 之前少了 `.cpu()`？",
    "重新绑定：“x = x + y” 新建了张量；请用 `add_`。形状是 (3, 4)，应当是 (4, 3)！",
    "168 bytes were allocated: the sum is built in a second tensor first. Which operation adds into x?",
)


@pytest.mark.parametrize("text", _SAID)
@pytest.mark.parametrize("room", range(16, 60, 4))
def test_lines_break_by_the_rules_of_their_script(text: str, room: int) -> None:
    """No line begins with what closes, ends with what opens, or cuts a Latin word."""
    lines = wrapped(text, room)
    assert "".join("".join(lines).split()) == "".join(text.split()), "nothing is lost"
    for line, following in itertools.pairwise(lines):
        assert following[0] not in "。，、；：！？）》”"
        assert line[-1] not in "（《“"
        assert not (
            line[-1].isascii() and line[-1].isalnum() and following[0].isascii() and following[0].isalnum()
        ) or (f"{line[-1]} {following[0]}" in text)


@given(st.text(alphabet="ab。，、“”（） \u4f60\u597d✓…!?", max_size=60), st.integers(4, 30))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, room: int) -> None:
    """Any text is broken into such lines."""
    lines = wrapped(text, room)
    assert max(map(cell_len, lines), default=0) <= room
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "✓ ✗ · … “x” 对"),
        ("gbk", "+ x · … “x” 对"),
        ("latin-1", '+ x · ... "x" ?'),
        ("ascii", '+ x - ... "x" ?'),
    ],
)
def test_signs_that_an_encoding_lacks_are_written_as_ascii_does(encoding: str, shown: str) -> None:
    """Nothing raises, and what the encoding has stays."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    fit(stream)
    stream.write("✓ ✗ · … “x” 对")
    stream.flush()
    assert raw.getvalue().decode(encoding) == shown == fitted("✓ ✗ · … “x” 对", stream)


@pytest.mark.parametrize(
    ("encoding", "lang", "said", "more"),
    [
        ("gbk", "zh", "x 未通过", {}),
        ("latin-1", "zh", "x failed", {}),
        ("ascii", "zh", "x failed", {"TERM": "dumb"}),
        ("ascii", "en", "x failed", {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    ],
)
def test_a_report_in_any_terminal(encoding: str, lang: str, said: str, more: dict[str, str]) -> None:
    """Marks and words fit; a terminal without Chinese is told in English."""
    command = [sys.executable, "-m", "autograder", "grade", "autograder/samples/mixed", "--lang", lang]
    options = ["--only", "add_in_place,slices", "--device", "cpu"]
    given_environment = environment(PYTHONIOENCODING=encoding, **more)
    done = subprocess.run(
        [*command, *options], cwd=ROOT, env=given_environment, capture_output=True, timeout=300, check=False
    )
    out, err = done.stdout.decode(encoding), done.stderr.decode(encoding)
    assert (done.returncode, err) == (1, ""), out + err
    assert said in out
    assert "INTERNALERROR" not in out


@pytest.mark.parametrize("encoding", ["gbk", "latin-1", "ascii"])
@pytest.mark.parametrize("arguments", [["--help"], ["grade", "--help"], ["list"], ["hint", "slices"], ["hint", "变成"]])
def test_everything_else_in_any_terminal(encoding: str, arguments: list[str], tmp_path: Path) -> None:
    """Help, lists, hints and errors fit too. They are in English where Chinese cannot be shown."""
    command = [sys.executable, "-m", "autograder", *arguments]
    given_environment = environment(PYTHONIOENCODING=encoding, KATA_LANG="zh")
    done = subprocess.run(command, cwd=tmp_path, env=given_environment, capture_output=True, timeout=60, check=False)
    out = done.stdout.decode(encoding) + done.stderr.decode(encoding)
    assert done.returncode in (0, 2)
    assert "Traceback" not in out
    assert any(ord(sign) > 0x3000 for sign in out) == (encoding == "gbk")


def test_documents_are_utf8_whatever_the_terminal_has() -> None:
    """JSON and XML say that they are UTF-8, and programs read them so."""
    command = [sys.executable, "-m", "autograder", "grade", "autograder/samples/mixed", "--lang", "zh"]
    options = ["--only", "add_in_place", "--device", "cpu", "--format", "junit"]
    given_environment = environment(PYTHONIOENCODING="gbk")
    done = subprocess.run(
        [*command, *options], cwd=ROOT, env=given_environment, capture_output=True, timeout=300, check=False
    )
    assert "新分配了" in done.stdout.decode("utf-8")
