"""The documentation is held to its word."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.catalogue import PACKAGE, ROOT, find
from autograder.tests.cli.conftest import environment
from autograder.workspace.issue import start

READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh.md"}
DEVELOPING = PACKAGE / "DEVELOPING.md"
WRONG = "    x = x + y\n    return x\n"

in_both_languages = pytest.mark.parametrize("lang", READMES)


def blocks(lang: str, kind: str) -> list[str]:
    """The blocks of this kind, such as commands (``sh``) and pictures (``text``)."""
    return re.findall(rf"```{kind}\n(.*?)```", READMES[lang].read_text("utf-8"), re.DOTALL)


def test_a_student_starts_with_four_commands() -> None:
    """Then come a command for instructors and one that runs the tests."""
    start, grade, test = blocks("en", "sh")
    assert len(start.splitlines()) == 4
    assert grade.strip().endswith("kata grade solutions autograder/samples/mixed")
    assert test.strip().endswith("pytest -n 2 --dist loadfile")


def test_what_is_graded_there_exists() -> None:
    """The README's paths exist."""
    assert (ROOT / "solutions").is_dir()
    assert (PACKAGE / "samples" / "mixed").is_dir()


def test_both_languages_are_in_step() -> None:
    """Both have the same sections, commands, links and names of things, and as many paragraphs and pictures."""
    en, zh = (path.read_text("utf-8") for path in READMES.values())
    assert blocks("en", "sh") == blocks("zh", "sh")
    assert "[中文](README.zh.md)" in en and "[English](README.md)" in zh
    for pattern in (r"^#+(?= )", r"\]\((autograder/[^)]+)\)"):
        assert re.findall(pattern, en, re.MULTILINE) == re.findall(pattern, zh, re.MULTILINE)
    sections = [[len(part.split("\n\n")) for part in re.split(r"^## ", text, flags=re.MULTILINE)] for text in (en, zh)]
    assert sections[0] == sections[1]
    plain = [re.sub(r"```.*?```", "", text, flags=re.DOTALL) for text in (en, zh)]
    assert sorted(re.findall(r"`[^`]+`", plain[0])) == sorted(re.findall(r"`[^`]+`", plain[1]))


def kata(*arguments: object, cwd: Path) -> str:
    command = Path(sys.executable).with_name("kata")
    env = environment(COLUMNS="80")
    done = subprocess.run(
        [command, *map(str, arguments)], capture_output=True, text=True, check=False, cwd=cwd, env=env, input=""
    )
    assert done.stderr == ""
    return done.stdout


def _require_printed(picture: str, printed: str) -> None:
    real = [line.rstrip() for line in printed.splitlines()]
    for line in picture.splitlines():
        assert line in real


@in_both_languages
def test_the_pictures_of_feedback_are_real(lang: str, tmp_path: Path) -> None:
    """Every line of the two pictures is printed, except the padding at the end of lines."""
    watched, graded = blocks(lang, "text")
    _require_printed(graded, kata("grade", "autograder/samples/mixed", "--lang", lang, "--seed", "1", cwd=ROOT))
    workspace, _ = start(tmp_path, lang)
    place = workspace.place_of(find("add_in_place"))
    stub = place.read_text("utf-8")
    place.write_text(re.sub(r"    raise NotImplementedError.*\n", WRONG, stub), "utf-8")
    _require_printed(watched, kata("watch", "add_in_place", "--manual-run", cwd=tmp_path))


def test_every_place_that_the_developers_page_names_exists() -> None:
    """Paths in DEVELOPING.md are real."""
    text = DEVELOPING.read_text("utf-8")
    for named in re.findall(r"`([a-z_/]+(?:\{[a-z,]+\})?[a-z_]*(?:\.py|/))`", text):
        options = re.findall(r"\{([a-z,]+)\}", named)
        paths = [re.sub(r"\{[a-z,]+\}", choice, named) for choice in options[0].split(",")] if options else [named]
        for path in paths:
            assert (ROOT / path).exists() or (PACKAGE / path).exists(), path
