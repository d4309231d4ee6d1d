"""Text from students, in every format: shown, never obeyed."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from markdown_it import MarkdownIt

from autograder.catalogue import Text
from autograder.feedback import Feedback
from autograder.report.model import CheckResult, ExerciseResult, Outcome, Report
from autograder.report.rows import rows
from autograder.submission.model import Unread
from autograder.tests.formats import FORMATS, in_github, in_junit, in_log, in_markdown
from autograder.verdicts import Fault, Status

HOSTILE = {
    "workflow command": "::error file=a.py,line=1::forged",
    "command after a line end": "fine\n::notice title=Autograding complete::Points 99/99\r\n::add-mask::x",
    "escaped line end": "fine%0A::set-output name=score::99",
    "old command": "fine ##[add-mask]x ##vso[task.complete] ###[error]y",
    "resumed commands": "::0123456789abcdef::",
    "table": "a | b |\n|---|---|\n| 99/99",
    "link": "[click](https://evil.example) ![x](https://evil.example/p.png) <https://evil.example> www.evil.example",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;<!-- ",
    "markdown": "# Title\n- [x] done\n```\n~~~\n**bold** _it_ `code` ~~no~~ $x$ \\| 1. one\n> quote\n---",
    "mention": "@everyone #1 org/repo#2 \u0040team",
    "ansi": "\x1b[2J\x1b[31mred\x1b]0;title\x07\x9b31m\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "formula": "=cmd|' /C calc'!A0",
    "nul": "a\x00b\x08\x7f",
    "bidi": "\u202egpj.exe\u2066\u200b\ufeff",
    "surrogate": "\ud800\udfff\uffff\U0010ffff",
    "xml": "]]><testcase/><![CDATA[&entity;<?pi?>",
    "separators": "a\u2028b\u2029c\x85d\x0be\x1cf",
    "quotes": "\"'`,;:%25{{ x }}${{ secrets.X }}$(id)\\",
    "huge": "x" * 3_000_000,
    "huge lines": "::error::y\n" * 300_000,
    "unicode": "矩阵 🧮 Å \u0301\u0301\u0301",
}


def told(text: str) -> Report:
    """A report in which every text that may come from a student is ``text``."""
    feedback = Feedback(en=text, zh=text, mistake="raised", detail=text, line=3)
    outcomes = [
        Outcome(Status.FAILED, feedback, Fault.SUBMISSION),
        Outcome(Status.PASSED, feedback),
        Outcome(Status.CRASHED, feedback, Fault.SUBMISSION),
    ]
    checks = [
        CheckResult(
            name=f"test_{n}",
            title=Text("title", "标题"),
            max_points=1.0,
            outcome=outcome,
            devices={"cpu": outcome.status},
        )
        for n, outcome in enumerate(outcomes)
    ]
    ran = ExerciseResult(
        id="slices",
        note="04",
        title=Text("Title", "题目"),
        status=Status.FAILED,
        checks=tuple(checks),
        path=text,
        feedback=None,
        fault=None,
    )
    waiting = CheckResult(
        name="test_a", title=Text("title", "标题"), max_points=1.0, outcome=Outcome(Status.NOT_REACHED), devices={}
    )
    unread = ExerciseResult(
        id="joins",
        note="04",
        title=Text("Title", "题目"),
        status=Status.ERROR,
        checks=(waiting,),
        path=text,
        feedback=feedback,
        fault=None,
    )
    return Report(
        submission=text,
        walls="bubblewrap",
        devices=("cpu",),
        seed=7,
        exercises=(ran, unread),
        ignored=(Unread(text, Text(text, text)),),
        problem=Text(text, text),
    )


@pytest.fixture(params=HOSTILE, scope="module")
def hostile(request: pytest.FixtureRequest) -> Report:
    return told(HOSTILE[request.param])


@pytest.mark.parametrize("form", FORMATS)
def test_the_document_stays_valid(form: str, hostile: Report) -> None:
    """A name or a message changes neither the form nor the points."""
    FORMATS[form](hostile, "en")


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_reaches_a_terminal_or_turns_the_writing(form: str, hostile: Report) -> None:
    """No control character, escape sequence or invisible character passes, and never megabytes."""
    whole = text_of(form, hostile)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]", whole)
    assert len(whole) < 200_000


def text_of(form: str, report: Report) -> str:
    """All text of a document."""
    found: Any = FORMATS[form](report, "en")
    if form == "junit":
        return "".join(value for element in found.iter() for value in (*element.attrib.values(), element.text or ""))
    return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False).replace("\\n", "\n")


def test_a_log_line_is_not_a_command(hostile: Report) -> None:
    """Neither GitHub nor Azure finds a command of theirs, and nobody can forge a line."""
    lines = in_log(hostile, "en")
    assert not [line for line in lines if line.strip().startswith("::") or "##[" in line or "##vso[" in line]
    assert len(lines) == 7


def test_an_annotation_is_one_command(hostile: Report) -> None:
    """Three errors make three commands and a notice, with any text in them."""
    commands = in_github(hostile, "en")
    assert [name for name, *_ in commands] == ["error", "error", "error", "notice"]
    assert {key for _, properties, _ in commands for key in properties} <= {"file", "line", "title"}


def test_markdown_shows_the_text_itself(hostile: Report) -> None:
    """Rendered, the message reads as it was written. It becomes no HTML, link, image, heading or mention."""
    tokens = (
        MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(in_markdown(hostile, "en"))
    )
    flat = [child for token in tokens for child in (token, *(token.children or []))]
    made = {token.type for token in flat} - {"html_inline"}
    assert not made & {"html_block", "link_open", "image", "code_block", "fence", "hr", "em_open", "s_open"}
    assert "html_inline" not in {token.type for token in flat}
    assert [token.type for token in tokens].count("heading_open") == 1
    shown = "".join(token.content for token in flat if token.type in ("text", "text_special"))
    message = next(rows(hostile, "en", 500)).message or ""
    assert message.strip().replace("@", "@\u200b") in shown.replace("\n", " ")
    assert not re.search(r"@\w", shown)


def test_junit_holds_the_message(hostile: Report) -> None:
    """The message in XML is the message itself, not markup."""
    (failure,) = in_junit(hostile, "en").xpath("//failure/@message")
    assert failure == next(rows(hostile, "en")).message


def test_instructors_details_are_in_no_students_format() -> None:
    """Details that may hold hidden inputs are left out of everything that students read."""
    secret = "expected tensor 4711"
    report = told("fine")
    exercises = tuple(
        replace(
            e,
            checks=tuple(
                replace(c, outcome=Outcome(Status.FAILED, Feedback(en="m", zh="m", mistake=None, detail=secret)))
                for c in e.checks
            ),
        )
        for e in report.exercises
    )
    leaky = replace(report, exercises=exercises, problem=None)
    for form in set(FORMATS) - {"json"}:
        assert secret not in text_of(form, leaky), form
