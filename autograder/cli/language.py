"""Commands that speak both languages: their help, their options' help, and click's own words.

Every command takes ``--lang``. The language is read from the command line before anything is parsed. So a mistake in it
is reported in that language too.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any

import click
from click import core, decorators, exceptions, formatting, parser, types

from autograder.language import LANGUAGES, Text, spoken
from autograder.terminals import fitted, width, wrapped

CLICK = {
    "Options": "选项",
    "Commands": "命令",
    "Positional arguments": "参数",
    "Usage:": "用法：",
    "required": "必需",
    "deprecated": "已弃用",
    "default: {default}": "默认：{default}",
    "(dynamic)": "（视情况而定）",
    "env var: {var}": "环境变量：{var}",
    "%(prog)s, version %(version)s": "%(prog)s，版本 %(version)s",
    "Show the version and exit.": "显示版本。",
    "Show this message and exit.": "显示这段说明。",
    "Try '{command} {option}' for help.": "用 '{command} {option}' 查看说明。",
    "Error: {message}": "错误：{message}",
    "Aborted!": "已中止！",
    "Missing command.": "缺少命令。",
    "Missing argument": "缺少参数",
    "Missing option": "缺少选项",
    "Missing parameter": "缺少参数",
    "Missing {param_type}": "缺少 {param_type}",
    "Missing parameter: {param_name}": "缺少参数：{param_name}",
    "Did you mean {possibility}?": "是不是 {possibility}？",
    "(Did you mean one of: {possibilities}?)": "（是不是其中之一：{possibilities}？）",
    "Invalid value: {message}": "值无效：{message}",
    "Invalid value for {param_hint}: {message}": "{param_hint} 的值无效：{message}",
    "No such option {name!r}.": "没有选项 {name!r}。",
    "No such option: {name}": "没有选项 {name}。",
    "No such command {name!r}.": "没有命令 {name!r}。",
    "Could not open file {filename!r}: {message}": "无法打开文件 {filename!r}：{message}",
    "unknown error": "未知错误",
    "Got unexpected extra arguments ({args})": "多余的参数（{args}）",
    "Option {name!r} does not take a value.": "选项 {name!r} 不带值。",
    "Option {name!r} requires {nargs} arguments.": "选项 {name!r} 需要一个值。",
    "Argument {name!r} takes {nargs} values.": "参数 {name!r} 需要 {nargs} 个值。",
    "Takes {nargs} values but {len} were given.": "需要 {nargs} 个值，给了 {len} 个。",
    "Value must be an iterable.": "值必须是一列。",
    "file": "文件",
    "directory": "文件夹",
    "path": "路径",
    "Choose from:\n\t{choices}": "请从中选择：\n\t{choices}",
    "{value!r} is not one of {choices}.": "{value!r} 不在 {choices} 之中。",
    "{value} is not in the range {range}.": "{value} 不在范围 {range} 之内。",
    "{value!r} is not a valid {number_type}.": "{value!r} 不是有效的数字。",
    "{value!r} is not a valid boolean. Recognized values: {states}": "{value!r} 不是有效的真假值：{states}",
    "{len_type} values are required, but {len_value} were given.": "需要 {len_type} 个值，给了 {len_value} 个。",
    "{name} {filename!r} is a file.": "{name} {filename!r} 是文件。",
    "{name} {filename!r} is a directory.": "{name} {filename!r} 是文件夹。",
    "{name} {filename!r} is not readable.": "{name} {filename!r} 不可读。",
    "{name} {filename!r} is not writable.": "{name} {filename!r} 不可写。",
    "{name} {filename!r} is not executable.": "{name} {filename!r} 不可执行。",
    "{name} {filename!r} does not exist.": "{name} {filename!r} 不存在。",
}
"""click's words, which it looks up as gettext does, in Chinese."""


def _word(said: str) -> str:
    return CLICK.get(said, said) if spoken() == "zh" else said


def _plural(one: str, many: str, count: int) -> str:
    return CLICK.get(many, one if count == 1 else many) if spoken() == "zh" else one if count == 1 else many


for _module in (core, decorators, exceptions, formatting, parser, types):
    # click binds gettext's functions by these names; its own catalogue would be a compiled file in the locale's folder.
    vars(_module).update(_=_word, ngettext=_plural)


class _Formatter(click.HelpFormatter):
    """Help text whose columns and lines count wide characters as two."""

    def write_text(self, text: str) -> None:
        margin = " " * self.current_indent
        for number, paragraph in enumerate(text.split("\n\n")):
            self.write("\n" if number else "")
            for line in wrapped(" ".join(paragraph.split()), max(self.width - self.current_indent, 10)):
                self.write(f"{margin}{line}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        rows = list(rows)
        first = min(max((width(term) for term, _ in rows), default=0), col_max) + col_spacing
        margin = " " * self.current_indent
        for term, meaning in rows:
            lines = wrapped(meaning, max(self.width - first - self.current_indent, 10)) if meaning else [""]
            fits = width(term) + col_spacing <= first
            start = term + " " * (first - width(term)) if fits else f"{term}\n{margin}{' ' * first}"
            self.write(f"{margin}{start}{lines[0]}".rstrip() + "\n")
            for line in lines[1:]:
                self.write(f"{margin}{' ' * first}{line}\n")


class _Context(click.Context):
    formatter_class = _Formatter


class _Told:
    """A command whose help is in both languages."""

    told: Text
    context_class = _Context

    @property
    def help(self) -> str:
        """The help in the current language."""
        return self.told[spoken()]

    @help.setter  # noqa: A003 - click's own name
    def help(self, _unused: str | None) -> None:
        """Accept the value that click sets when it makes a command."""

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - click's own signature
        """Return the first sentence."""
        return self.help.partition("\n")[0]

    def get_help_option(self, context: click.Context) -> click.Option | None:
        """Return click's own option, which it keeps, in the current language."""
        found: click.Option | None = super().get_help_option(context)  # type: ignore[misc]
        if found is not None:
            found.help = _word("Show this message and exit.")
        return found

    def get_help(self, context: click.Context) -> str:
        """Return the help, in characters that the terminal has."""
        return fitted(super().get_help(context))  # type: ignore[misc]  # about the class next to this one


class Command(_Told, click.Command):  # type: ignore[misc]  # an attribute there is a property here
    """A command in both languages."""

    def __init__(self, *args: Any, told: Text, **more: Any) -> None:
        self.told = told
        super().__init__(*args, **more)
        self.params.append(_lang())


class Group(_Told, click.Group):  # type: ignore[misc]  # as above
    """A group of commands in both languages."""

    command_class = Command

    def __init__(self, *args: Any, told: Text, **more: Any) -> None:
        self.told = told
        super().__init__(*args, **more)
        self.params.append(_lang())


class Option(click.Option):
    """An option in both languages."""

    def __init__(self, *args: Any, told: Text, **more: Any) -> None:
        self.told = told
        super().__init__(*args, **more)

    @property
    def help(self) -> str:
        """The help in the current language."""
        return self.told[spoken()]

    @help.setter  # noqa: A003 - click's own name
    def help(self, _unused: str | None) -> None:
        """Accept the value that click sets when it makes an option."""


def _lang() -> Option:
    told = Text(
        "Language of messages (default: KATA_LANG, then the system's).", "消息的语言（默认：KATA_LANG，其次是系统的）。"
    )
    return Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, told=told)


def option(*names: str, en: str, zh: str, **more: Any) -> Callable[..., Any]:
    """Add an option whose help is in both languages."""
    return click.option(*names, cls=Option, told=Text(en, zh), **more)


def echo(line: object = "", err: bool = False) -> None:
    """Print a line in characters that the terminal has."""
    click.echo(str(line), file=sys.stderr if err else sys.stdout)
