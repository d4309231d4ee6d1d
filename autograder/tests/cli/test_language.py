"""Everything that the command says exists in both languages."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click import core, decorators, exceptions, formatting, parser, types
from click.testing import CliRunner

from autograder import errors
from autograder.catalogue import PACKAGE
from autograder.cli import main
from autograder.cli.language import CLICK
from autograder.language import Text, language

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_ENGLISH = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}")
_PROGRAMMERS = re.compile(
    r"DeprecationWarning|determine name|No options defined|exactly one|defined twice|same flag|Choice\("
)
"""Of click's words, those about mistakes in the commands themselves."""
_UNUSED = re.compile(r"UUID|the format|Do you want|Confirm the action|Invalid start character")
"""Of click's words, those of kinds of options and questions that no command has."""
_ERRORS = {name for name, kind in vars(errors).items() if inspect.isclass(kind) and issubclass(kind, errors.KataError)}


def _commands(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        with click.Context(command) as context:
            for name in command.list_commands(context):
                found = command.get_command(context, name)
                assert found is not None
                yield from _commands(found, (*path, name))


def _sources() -> Iterator[tuple[Path, ast.Call]]:
    left_out = {"tests", "answers", "samples", "benchmarks", "graders"}
    for path in PACKAGE.rglob("*.py"):
        if left_out.isdisjoint(path.relative_to(PACKAGE).parts):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    yield path, node


@pytest.mark.parametrize(
    ("path", "command"), [pytest.param(*found, id=" ".join(found[0])) for found in _commands(main)]
)
def test_help_is_in_both_languages(path: tuple[str, ...], command: click.Command) -> None:
    """Every command and every option has help in both. Nothing in Chinese help is an English sentence."""
    for told in [command, *(one for one in command.params if isinstance(one, click.Option))]:
        assert isinstance(told.told, Text)  # type: ignore[attr-defined]
    for lang in ("en", "zh"):
        result = CliRunner().invoke(main, [*path, "--lang", lang, "--help"])
        assert result.exit_code == 0
        prose = re.sub(r"`[^`]*`|\[[^\]]*\]", "", result.output.partition("\n")[2])
        assert bool(_CHINESE.search(prose)) == (lang == "zh"), prose
        assert bool(_ENGLISH.search(prose)) == (lang == "en"), prose


@pytest.mark.parametrize("module", [core, decorators, exceptions, formatting, parser, types])
def test_clicks_own_words_are_in_both_languages(module: object) -> None:
    """The table holds each word that a user of these commands can see."""
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(module))) if isinstance(node, ast.Call)]  # type: ignore[arg-type]
    said = set()
    for call in calls:
        if isinstance(call.func, ast.Name) and call.func.id in ("_", "ngettext"):
            word = call.args[0 if call.func.id == "_" else 1]
            said |= {str(word.value)} if isinstance(word, ast.Constant) else set()
    left = {word for word in said - CLICK.keys() if not _PROGRAMMERS.search(word) and not _UNUSED.search(word)}
    assert not left
    assert all(_CHINESE.search(word) for word in CLICK.values())


@pytest.mark.parametrize(
    ("arguments", "en", "zh"),
    [
        (["grade"], "Missing argument", "缺少参数"),
        (["hint"], "Missing argument", "缺少参数"),
        (["frob"], "No such command", "没有命令"),
        (["grade", ".", "--frob"], "No such option", "没有选项"),
        (["grade", ".", "--seed", "x"], "not a valid integer", "不是有效的数字"),
        (["grade", ".", "--walls", "paper"], "is not one of", "不在"),
        (["grade", ".", "--seed"], "requires an argument", "需要一个值"),
        (["grade", ".", "--quiet=1"], "does not take a value", "不带值"),
        (["hint", "slices", "0"], "is not in the range", "不在范围"),
        (["list", "more"], "unexpected extra argument", "多余的参数"),
        (["export", "github", "x"], "Missing option", "缺少选项"),
        (["grade", ".", "--out", str(Path(__file__))], "is a file", "是文件"),
        (["grade", "nowhere"], "does not exist", "不存在"),
        (["grade", ".", "--only", "frob"], "there is no exercise", "没有叫"),
        (["grade", ".", ".", "--json", "x"], "takes the report of one", "只写一份"),
        (["check", "nowhere.zip"], "does not exist", "不存在"),
        (["hint", "frob"], "there is no exercise", "没有叫"),
        (["dev", "new", "x", "1", "y"], "not a name for an exercise", "不能作题目的名字"),
        (["export", "github", "x", "--course", "y"], "not the name of a repository", "不是仓库的名字"),
    ],
)
def test_mistakes_are_told_in_both_languages(arguments: list[str], en: str, zh: str) -> None:
    """Usage errors and our own use the language that the same command line asks for."""
    for lang, said in (("en", en), ("zh", zh)):
        result = CliRunner().invoke(main, [f"--lang={lang}", *arguments])
        assert result.exit_code == 2
        assert said in result.stderr
        assert bool(_CHINESE.search(result.stderr)) == (lang == "zh")


def test_every_error_carries_both_languages() -> None:
    """No error of ours is raised with a bare string, and every text is in two languages."""
    seen = set()
    for path, call in _sources():
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if name in _ERRORS:
            seen.add(name)
            assert len(call.args) == 2, ast.unparse(call)
            assert not any(isinstance(arg, (ast.Constant, ast.JoinedStr)) for arg in call.args), ast.unparse(call)
        if name == "Text" and len(call.args) == 2 and not call.keywords:
            en, zh = (ast.unparse(arg) for arg in call.args)
            written = all(isinstance(arg, (ast.Constant, ast.JoinedStr)) for arg in call.args)
            assert not written or not _ENGLISH.search(en) or _CHINESE.search(zh), f"{path}: {en}"
    assert seen == _ERRORS


def test_a_commands_language_ends_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The caller, a test or a notebook, speaks as before."""
    monkeypatch.setenv("KATA_LANG", "en")
    for words in (["--lang", "zh", "list"], ["--lang", "zh", "no such command"]):
        with pytest.raises(SystemExit):
            main.main(words)
        assert language() == "en"
