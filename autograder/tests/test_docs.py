"""The pages are held to their word."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder import DISTRIBUTION
from autograder.catalogue import PACKAGE, ROOT
from autograder.cli import main
from autograder.cli.export import command as export
from autograder.report import json_view
from autograder.report.formats import FORMATS

PAGES = PACKAGE / "docs"
PLATFORMS = list(export.commands)


def page(name: str) -> str:
    return (PAGES / f"{name}.md").read_text("utf-8")


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_platform_has_a_page_that_says_what_is_hidden(platform: str) -> None:
    """It also says what is not hidden."""
    assert "\n## Hidden from students\n" in page(platform)
    assert "\n## Not hidden\n" in page(platform)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_command_of_the_page_works(platform: str, tmp_path: Path) -> None:
    """It works as it stands there, in an empty folder."""
    (line,) = [line for line in page(platform).splitlines() if line.startswith("kata export")]
    target, *_ = re.findall(r"\bout\b|\S+\.zip", line)
    arguments = shlex.split(line.replace(target, str(tmp_path / target), 1))[1:]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output
    for named in re.findall(r"`(out/\S+?)`", page(platform)):
        assert (tmp_path / named).exists(), named


def test_the_table_of_formats_is_whole() -> None:
    """Every format has its row on the page, in the order of the table, and no other has."""
    assert re.findall(r"^\| `(\w+)` \|", page("formats"), re.MULTILINE) == list(FORMATS)


def test_options_that_the_pages_name_exist() -> None:
    """They are options of ``kata grade`` and ``kata export``."""
    runner = CliRunner()
    commands = [["grade"], *(["export", platform] for platform in PLATFORMS)]
    helps = "".join(runner.invoke(main, [*command, "--help"]).output for command in commands)
    named = {option for name in ("formats", *PLATFORMS) for option in re.findall(r"`(--[a-z-]+)", page(name))}
    assert {option for option in named if option not in helps} == set()


def test_links_lead_somewhere() -> None:
    """Links are followed from the README and the pages of the forge to the pages, and between them."""
    pages = [ROOT / "README.md", PACKAGE / "DEVELOPING.md", *PAGES.glob("*.md"), *(ROOT / ".github").glob("*.md")]
    for path in pages:
        for link in re.findall(r"\]\(([^)#:]+)\)", path.read_text("utf-8")):
            assert (path.parent / link).exists(), f"{path.name}: {link}"


def test_the_changelog_names_the_schema_of_today() -> None:
    """A person who regrades with another version reads there whether old reports are still understood."""
    schema = json.loads(json_view.SCHEMA.read_text("utf-8"))["properties"]["schema"]["const"]
    assert f"\nThe report schema is {schema}.\n" in page("changelog")
    assert "](autograder/docs/changelog.md)" in (ROOT / "README.md").read_text("utf-8")


def test_extras_are_named_as_they_are_installed() -> None:
    """The distribution has another name than the package, and each extra that a text names exists."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    code = (path for path in PACKAGE.rglob("*.py") if path != Path(__file__))
    named = {
        tuple(found)
        for path in (ROOT / "README.md", *PAGES.glob("*.md"), *code)
        for found in re.findall(r"pip install [^\n]*?'([\w.-]+)\[(\w+)\]'", path.read_text("utf-8"))
    }
    assert {("torch-kata", "nbgrader"), (".", "nbgrader")} <= named
    assert {name for name, _ in named} == {DISTRIBUTION, "."}
    assert {extra for _, extra in named} <= extras.keys()
