"""The view in Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from autograder.report import markdown
from autograder.report.model import Report
from autograder.tests.report.conftest import failed, gated, made_report, passed


@pytest.mark.parametrize(
    ("raw", "written"),
    [
        ("add_in_place", r"add\_in\_place"),
        ("**x** [a](b) | `c`", r"\*\*x\*\* \[a\]\(b\) \| \`c\`"),
        ("<b> & </b>", r"&lt;b&gt; &amp; &lt;\/b&gt;"),
        ("@everyone", "@\u200beveryone"),
        ("矩阵 A", "矩阵 A"),
    ],
)
def test_any_text_is_shown_as_it_is(raw: str, written: str) -> None:
    """Its signs have no meaning, and nobody is called by name."""
    assert markdown.text(raw) == written


def test_a_table_with_a_row_for_each_exercise(mixed: Report) -> None:
    """The sign, the verdict and the points can be read at a glance."""
    lines = markdown.render(mixed, "en").splitlines()
    assert r"| ✅ | add\_in\_place · Title of add\_in\_place | passed | 2/2 |" in lines
    assert r"| ❌ | scale\_rows · Title of scale\_rows | failed | 1/2 |" in lines
    assert r"| ⬜ | ravel · Title of ravel | missing | 0/2 |" in lines


def test_a_failed_check_is_told_below_it() -> None:
    """It has its place. What waits or is passed is not told."""
    told = [line for line in markdown.render(made_report(failed(), gated()), "en").splitlines() if line[:1] == "-"]
    assert told == [
        r"- **scale\_rows\: title of same\_memory** — answers\.py\:12" + "\\",
        r"- **sum\_rows\: title of sums**" + "\\",
    ]


def test_advice_on_a_passed_check_is_told(advised: Report) -> None:
    """Correct but wasteful code passes and is told."""
    assert r"right, but it copies twice\." in markdown.render(advised, "en")
    assert "对了，但复制了两次。" in markdown.render(advised, "zh")


def test_without_exercises_there_is_no_table(unreadable: Report) -> None:
    """The reason is in bold."""
    text = markdown.render(unreadable, "en")
    assert "|---|" not in text
    assert "\n> **" in text


def test_a_long_report_is_cut_and_says_so() -> None:
    """GitHub would show nothing of it."""
    exercises = [replace(passed(), id=f"{'e' * 5_000}{number}") for number in range(200)]
    text = markdown.render(made_report(*exercises), "en")
    assert text.endswith("see the whole report.\n")
    assert 800_000 < len(text.encode()) < 1_000_000
