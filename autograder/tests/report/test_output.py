"""Destinations of reports: printed at once, and files as soon as they are whole."""

from __future__ import annotations

import errno
import io
import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from autograder.errors import UnwritableOutput
from autograder.report.formats import Asked
from autograder.report.model import Report
from autograder.report.output import Output, Wanted, base_from

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def homework(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in a repository, in which the command runs."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "week1").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return tmp_path / "week1"


def put(wanted: Wanted, place: Path, *reports: Report) -> None:
    """Send these reports to where they are wanted."""
    output = Output(wanted, [place] * len(reports))
    for report in reports:
        output.add(report)
    output.close()


def test_lines_for_people_are_printed(homework: Path, mixed: Report, capsys: Capture) -> None:
    """They are in the language that was asked for."""
    put(Wanted(form="log", lang="zh"), homework, mixed)
    assert "week1/answers.py:12: 未通过 scale_rows: " in capsys.readouterr().out


def test_a_document_is_printed_alone(homework: Path, mixed: Report, capsys: Capture) -> None:
    """A program can read what is printed."""
    put(Wanted(form="json"), homework, mixed)
    assert json.loads(capsys.readouterr().out)["submission"] == "alice"


def test_a_document_in_a_file_leaves_room_for_a_log(homework: Path, mixed: Report, capsys: Capture) -> None:
    """The log is printed instead."""
    put(Wanted(form="gradescope", output=homework / "out" / "results.json"), homework, mixed)
    assert json.loads((homework / "out" / "results.json").read_text("utf-8"))["score"] == 3
    printed = capsys.readouterr().out
    assert "week1/answers.py:12: failed" in printed and "{" not in printed


def test_one_document_of_all_is_printed_at_the_end(
    homework: Path, mixed: Report, perfect: Report, capsys: Capture
) -> None:
    """Nothing is printed before."""
    output = Output(Wanted(form="junit"), [homework, homework])
    output.add(mixed)
    output.add(perfect)
    assert capsys.readouterr().out == ""
    output.close()
    assert len(ElementTree.fromstring(capsys.readouterr().out).findall("testsuite")) == 2


def test_files_are_written_next_to_what_is_printed(
    homework: Path, mixed: Report, perfect: Report, capsys: Capture
) -> None:
    """Each report has its JSON file, and JUnit has one for all."""
    folder, junit = homework / "reports", homework / "all.xml"
    put(Wanted(form="log", junit_file=junit, folder=folder), homework, mixed, replace(perfect, submission="bob"))
    assert sorted(path.name for path in folder.iterdir()) == ["alice.json", "bob.json"]
    assert len(ElementTree.parse(junit).getroot().findall("testsuite")) == 2
    assert "alice: 3/20 points" in capsys.readouterr().out


def test_a_json_file_is_whole_before_the_end(homework: Path, mixed: Report, capsys: Capture) -> None:
    """It is left without details, as asked."""
    output = Output(Wanted(json_file=homework / "a.json", asked=Asked(details=False)), [homework])
    output.add(mixed)
    assert "hidden" not in (homework / "a.json").read_text("utf-8")
    assert json.loads((homework / "a.json").read_text("utf-8"))["score"] == 3
    assert capsys.readouterr().out


def test_nothing_is_written_through_a_link_of_the_submission(homework: Path, tmp_path: Path) -> None:
    """It is refused before anything is graded, for each kind of file."""
    (homework / "link").symlink_to(tmp_path)
    place = homework / "link" / "x"
    for wanted in (
        Wanted(output=place),
        Wanted(json_file=place),
        Wanted(junit_file=place),
        Wanted(folder=homework / "link"),
    ):
        with pytest.raises(UnwritableOutput, match="is a link in the submission"):
            Output(wanted, [homework])


def test_in_a_job_the_steps_files_grow(
    homework: Path, mixed: Report, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Lines that earlier commands of the step wrote there stay. The log comes before the annotations."""
    (homework / "summary").write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(homework / "summary"))
    monkeypatch.delenv("GITHUB_OUTPUT", raising=False)
    put(Wanted(form="github"), homework, mixed)
    assert (homework / "summary").read_text("utf-8").startswith("before\n## alice")
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1].startswith("::notice ") and lines[0].startswith("week1/answers.py")


def test_in_a_job_the_log_is_printed_once(homework: Path, mixed: Report, capsys: Capture) -> None:
    """It is printed once, also when the annotations go into a file."""
    put(Wanted(form="github", output=homework / "commands"), homework, mixed)
    assert capsys.readouterr().out.count("walls: ") == 1
    assert (homework / "commands").read_text("utf-8").startswith("::error ")


def test_a_steps_file_that_cannot_be_written_is_named(
    homework: Path, mixed: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next step says which variable names it."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(homework))
    with pytest.raises(UnwritableOutput) as refused:
        put(Wanted(form="github"), homework, mixed)
    assert str(homework) in refused.value.found.en
    assert refused.value.next_step.en.startswith("GITHUB_STEP_SUMMARY")


def test_github_reads_no_command_in_a_log(
    homework: Path, mixed: Report, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """It stops before the text, and goes on with a token that nobody can guess. A document is not lines."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    put(Wanted(form="log"), homework, mixed)
    first, *_, last = capsys.readouterr().out.splitlines()
    token = first.removeprefix("::stop-commands::")
    assert re.fullmatch(r"[0-9a-f]{32}", token)
    assert last == f"::{token}::"
    put(Wanted(form="json"), homework, mixed)
    assert "stop-commands" not in capsys.readouterr().out


def test_a_document_is_utf8_on_any_terminal(homework: Path, mixed: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """The document says so itself."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    put(Wanted(form="json", lang="zh"), homework, mixed)
    assert "x 换了内存。" in raw.getvalue().decode("utf-8")


def test_lines_are_english_where_chinese_cannot_be_shown(
    homework: Path, mixed: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal without these characters would show none of the words."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii", errors="replace"))
    put(Wanted(form="log", lang="zh"), homework, mixed)
    sys.stdout.flush()
    assert b"failed scale_rows" in raw.getvalue()


class Full(io.StringIO):
    """A stream to a full disk."""

    def write(self, _text: str) -> int:
        """Raise the system's error."""
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_behind_standard_output_is_told(
    homework: Path, mixed: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told like any other full disk."""
    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(UnwritableOutput, match="standard output cannot be written: No space left"):
        put(Wanted(form="log"), homework, mixed)


class Left(io.StringIO):
    """A stream whose reader has left."""

    def write(self, _text: str) -> int:
        """Raise the system's error."""
        raise BrokenPipeError


def test_a_reader_that_has_left_is_not_an_error_of_the_disk(
    homework: Path, mixed: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python and click know what to do then."""
    monkeypatch.setattr(sys, "stdout", Left())
    with pytest.raises(BrokenPipeError):
        put(Wanted(form="log"), homework, mixed)


def test_paths_start_at_the_root_of_the_repository(
    homework: Path, mixed: Report, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """They start at the working folder for terminals and editors, which look there."""
    (homework / "deep").mkdir()
    monkeypatch.chdir(homework)
    put(Wanted(form="log"), homework / "deep", mixed)
    assert capsys.readouterr().out.startswith("week1/deep/answers.py:12")
    put(Wanted(form="log", asked=Asked(from_here=True)), homework / "deep", mixed)
    assert capsys.readouterr().out.startswith("deep/answers.py:12")


def test_paths_outside_of_a_repository_start_here(
    tmp_path: Path, mixed: Report, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A submission somewhere else has no place that could be said."""
    for name in ("here/alice", "elsewhere"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")
    put(Wanted(form="log"), tmp_path / "here" / "alice", mixed)
    assert capsys.readouterr().out.startswith("alice/answers.py:12")
    put(Wanted(form="log"), tmp_path / "elsewhere", mixed)
    assert capsys.readouterr().out.startswith("answers.py:12")


def test_a_base_is_seen_from_its_root(tmp_path: Path) -> None:
    """A file's is that of its folder, and the root's own is empty."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "x.py").touch()
    assert base_from(tmp_path, tmp_path / "a" / "b") == "a/b"
    assert base_from(tmp_path, tmp_path / "a" / "b" / "x.py") == "a/b"
    assert base_from(tmp_path / "a", tmp_path / "a") == ""
    assert base_from(tmp_path / "a" / "b", tmp_path / "a") == ""
