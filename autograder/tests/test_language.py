"""Both languages of all messages, and the choice of a command's language."""

from __future__ import annotations

import io

import pytest

from autograder.language import Text, chosen, default_language, fitting, language, same, spoken

HELLO = Text("hello {name}", "你好 {name}")
_VARIABLES = ("KATA_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No language in the environment."""
    for name in _VARIABLES:
        monkeypatch.delenv(name, raising=False)


def stream(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding)


def test_a_text_is_asked_for_by_its_language() -> None:
    """English is what any other language gets."""
    assert (HELLO["zh"], HELLO["en"], HELLO["fr"]) == ("你好 {name}", "hello {name}", "hello {name}")
    assert str(HELLO) == "hello {name} | 你好 {name}"


def test_values_that_are_texts_are_filled_in_in_their_own_language() -> None:
    """Others are the same in both."""
    assert HELLO.format(name=Text("you", "大家")) == Text("hello you", "你好 大家")
    assert HELLO.format(name=3) == Text("hello 3", "你好 3")


def test_a_name_is_the_same_in_both() -> None:
    """So are paths, and messages of other programs."""
    assert same("x") == Text("x", "x")


@pytest.mark.parametrize(
    ("variables", "lang"),
    [
        ({"KATA_LANG": "zh", "LC_ALL": "en_US.UTF-8"}, "zh"),
        ({"KATA_LANG": "en", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "zh_TW.Big5", "LC_MESSAGES": "en_US", "LANG": "en_US"}, "zh"),
        ({"LC_MESSAGES": "zh_CN", "LANG": "en_US"}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "ZH"}, "zh"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_of_the_environment(variables: dict[str, str], lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """KATA_LANG comes first, then the locale as the system reads it."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert default_language() == lang


def test_a_folder_s_language_comes_between(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is before the locale, and behind what was asked for."""
    monkeypatch.setenv("LANG", "en_US")
    with chosen([], of_folder="zh"):
        assert (default_language(), language()) == ("zh", "zh")
        monkeypatch.setenv("KATA_LANG", "en")
        assert language() == "en"
    assert default_language() == "en"


@pytest.mark.parametrize(
    ("arguments", "lang"),
    [
        (["--lang", "zh", "list"], "zh"),
        (["list", "--lang=zh"], "zh"),
        (["--lang", "en", "--lang=zh"], "zh"),
        (["--lang=fr"], "en"),
        (["--lang"], "en"),
        (["--language", "zh"], "en"),
        (["zh"], "en"),
        ([], "en"),
    ],
)
def test_a_command_line_chooses_for_its_block(arguments: list[str], lang: str) -> None:
    """The last choice counts, and one that is no language counts for nothing. The caller speaks as before."""
    with chosen(arguments):
        assert language() == lang
    assert language() == "en"


def test_the_choice_ends_with_an_error() -> None:
    """A wrong command line is no exception."""
    with pytest.raises(ZeroDivisionError), chosen(["--lang=zh"], of_folder="zh"):
        raise ZeroDivisionError
    assert (language(), default_language()) == ("en", "en")


@pytest.mark.parametrize(
    ("encoding", "lang"), [("utf-8", "zh"), ("gbk", "zh"), ("ascii", "en"), ("latin-1", "en"), ("cp437", "en")]
)
def test_chinese_is_spoken_where_it_can_be_shown(encoding: str, lang: str) -> None:
    """English is shown anywhere."""
    assert fitting("zh", stream(encoding)) == lang
    assert fitting("en", stream(encoding)) == "en"


def test_a_stream_without_an_encoding_takes_any_text() -> None:
    """A notebook's, or one in memory."""
    assert fitting("zh", io.StringIO()) == "zh"


def test_standard_output_is_asked_if_no_other_stream_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the language that was chosen."""
    monkeypatch.setattr("sys.stdout", stream("ascii"))
    with chosen(["--lang=zh"]):
        assert (spoken(), spoken(stream("utf-8"))) == ("en", "zh")
