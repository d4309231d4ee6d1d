"""Both languages of all messages, and the choice of a command's language."""

from __future__ import annotations

import contextlib
import contextvars
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

LANGUAGES = ("zh", "en")
_VARIABLES = ("KATA_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
_OPTION = "--lang"
_chosen: contextvars.ContextVar[str | None] = contextvars.ContextVar("language", default=None)
_of_folder: contextvars.ContextVar[str | None] = contextvars.ContextVar("language of the folder", default=None)


@dataclass(frozen=True)
class Text:
    """One sentence or paragraph in both languages."""

    en: str
    zh: str

    def __getitem__(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en

    def __str__(self) -> str:
        return f"{self.en} | {self.zh}"

    def format(self, **values: object) -> Text:
        """Return both with these values filled in, those that are texts in their own language."""
        return Text(*(self[lang].format(**_spoken_in(lang, values)) for lang in ("en", "zh")))


def _spoken_in(lang: str, values: Mapping[str, object]) -> dict[str, object]:
    return {name: value[lang] if isinstance(value, Text) else value for name, value in values.items()}


def same(text: str) -> Text:
    """Return the text for both languages: a name, a path, or another program's message."""
    return Text(text, text)


def default_language() -> str:
    """Return the language of the environment: KATA_LANG, then the working folder's own, then the locale."""
    asked = os.environ.get(_VARIABLES[0], "")
    names = (asked, _of_folder.get() or "", *(os.environ.get(name, "") for name in _VARIABLES[1:]))
    return "zh" if next(filter(None, names), "").lower().startswith("zh") else "en"


@contextlib.contextmanager
def chosen(arguments: Sequence[str], of_folder: str | None = None) -> Iterator[None]:
    """Choose for a block the language of the command line, which may be wrong otherwise, else the environment's.

    ``of_folder`` is the language of the folder in which the command runs.
    """
    outside = _of_folder.set(of_folder), _chosen.set(_asked(arguments))
    try:
        yield
    finally:
        _of_folder.reset(outside[0])
        _chosen.reset(outside[1])


def _asked(arguments: Sequence[str]) -> str | None:
    asked = None
    for word, following in zip(arguments, [*arguments[1:], ""], strict=False):
        name, equals, value = word.partition("=")
        if name == _OPTION and (value if equals else following) in LANGUAGES:
            asked = value if equals else following
    return asked


def language() -> str:
    """Return the language of this command."""
    return _chosen.get() or default_language()


def spoken(stream: TextIO | None = None) -> str:
    """Return the language of this command if ``stream`` can show it, else English."""
    return fitting(language(), stream)


def fitting(lang: str, stream: TextIO | None = None) -> str:
    """Return this language if ``stream`` (standard output) can show it, else English."""
    shown = sys.stdout if stream is None else stream
    try:
        "中文".encode(getattr(shown, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return "en"
    return lang
