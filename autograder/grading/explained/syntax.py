"""Explanations of syntax errors, from the line itself, or in Python's own words where the line does not tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from autograder.catalogue import Text
from autograder.grading.explained.characters import foreign
from autograder.grading.explained.kind import Explained
from autograder.worker import wire

_STRING = re.compile(r"""(?:'''.*?'''|\"\"\".*?\"\"\"|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")""")
_LINE_NUMBER = re.compile(r"^\s*\d{1,4}[:.|)]?(?:\s+[^\W\d]|\s*$)")
_OPENING = re.compile(r"^\s*(?:(?:async\s+)?(?:def|class|if|elif|else|for|while|with|try|except|finally)\b|match\s)")


@dataclass(frozen=True)
class _Place:
    """A line that Python cannot read, without strings and comments, with its neighbours and Python's message."""

    bare: str
    near: tuple[str, ...]
    type: str
    words: str


def explained(error: wire.Raised, text: str) -> Explained | None:
    """Explain a syntax error, or return None where only Python's own words remain."""
    lines = text.splitlines()
    if error.line is None or not 0 < error.line <= len(lines):
        return None
    near = tuple(lines[max(error.line - 2, 0) : error.line + 1])
    bare = _STRING.sub('""', lines[error.line - 1]).partition("#")[0]
    place = _Place(bare, near, error.type, error.text)
    return next(_kinds(place), None)


def _kinds(place: _Place) -> Iterator[Explained]:
    if sign := foreign(place.bare):
        yield sign
    for mistake, holds, told in _KINDS:
        if holds(place):
            yield Explained(mistake, told)


def _line(pattern: str) -> Callable[[_Place], bool]:
    return lambda place: re.search(pattern, place.bare) is not None


def _says(pattern: str) -> Callable[[_Place], bool]:
    return lambda place: re.search(pattern, place.words) is not None


def _is_numbered(place: _Place) -> bool:
    return len(place.near) > 1 and all(_LINE_NUMBER.search(line) for line in place.near if line.strip())


def _lacks_colon(place: _Place) -> bool:
    opens = _OPENING.search(place.bare) is not None
    return opens and (place.words.startswith("expected ':'") or ":" not in place.bare)


_KINDS: tuple[tuple[str, Callable[[_Place], bool], Text], ...] = (
    (
        "merge marker",
        _line(r"^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)"),
        Text(
            "It is a mark that git leaves where two versions differ: choose one of the two, and delete the lines with "
            "`<<<<<<<`, `=======` and `>>>>>>>`.",
            "这是 git 在两个版本冲突处留下的标记：请选定一个版本，删去带 `<<<<<<<`、`=======`、`>>>>>>>` 的行。",
        ),
    ),
    (
        "pasted prompt",
        _line(r"^\s*(?:>>>|\.\.\.(?:\s|$)|In ?\[[\d ]*\]:|Out ?\[[\d ]*\]:)"),
        Text(
            "It begins with a prompt that was copied along (`>>>`, `...`, `In [ ]:`): delete the prompts, and what was "
            "printed.",
            "开头的提示符是一起复制来的（`>>>`、`...`、`In [ ]:`）：请删去提示符和输出。",
        ),
    ),
    (
        "code fence",
        _line(r"^\s*(?:```|~~~)"),
        Text("It is a mark around code in Markdown: delete it.", "这是 Markdown 里代码块的标记：请删去。"),
    ),
    (
        "pasted line numbers",
        _is_numbered,
        Text(
            "Line numbers were copied along: delete the number at the beginning of every line.",
            "行号也一起复制来了：请删去每行开头的数字。",
        ),
    ),
    (
        "notebook magic",
        _line(r"^\s*(?:%|!|\?)|^\s*[\w.]+\s*\?{1,2}\s*$|^\s*(?:pip|pip3|conda)\s+install\b"),
        Text(
            "It is a command of notebooks (`%…`, `!…`, `…?`), and no Python: delete it from the file.",
            "这是笔记本里的命令（`%…`、`!…`、`…?`），不是 Python：请从文件里删去。",
        ),
    ),
    (
        "Python 2",
        _line(r"^\s*(?:print|exec)\s+[^\s(=.,:]|^\s*except\s+[\w.]+\s*,\s*\w+\s*:|<>|^\s*raise\s+\w+\s*,"),
        Text(
            "It is written in Python 2. In Python 3 it is `print(…)`, `except Error as e:`, `!=` and `raise Error(…)`.",
            "这是 Python 2 的写法。Python 3 写作 `print(…)`、`except Error as e:`、`!=`、`raise Error(…)`。",
        ),
    ),
    (
        "another language",
        _line(
            r"\+\+|--\s*$|&&|\|\||\belse\s+if\b|^\s*(?:elseif|elsif)\b|^\s*//|^\s*(?:int|float|double|var|let|"
            r"const)\s+\w+\s*="
        ),
        Text(
            "It is written as in another language. In Python it is `+= 1`, `and`, `or`, `not`, `elif`, `#` for a "
            "comment, "
            "and a variable has no type before it.",
            "这是别的语言的写法。Python 写作 `+= 1`、`and`、`or`、`not`、`elif`，注释用 `#`，变量前面不写类型。",
        ),
    ),
    (
        "tabs and blanks",
        lambda place: place.type == "TabError" or any("\t" in re.match(r"\s*", line)[0] for line in place.near),  # type: ignore[index]  # it always matches
        Text(
            "Tabs and blanks are mixed at the beginning of lines. Indent every line of the function with blanks "
            "only, four "
            "for each level.",
            "行首混用了制表符和空格。请把函数里的每一行都只用空格缩进，每级四个。",
        ),
    ),
    (
        "missing indentation",
        _says(r"expected an indented block"),
        Text(
            "It has to stand further to the right than the line with the colon above it: indent it by four blanks. A "
            "body "
            "that is still empty needs `pass`.",
            "它要比上面带冒号的那一行更靠右：请缩进四个空格。暂时空着的函数体要写 `pass`。",
        ),
    ),
    (
        "wrong indentation",
        lambda place: place.type == "IndentationError",
        Text(
            "It does not begin below the line that it belongs to: lines of one block begin in the same column.",
            "它的缩进与所属的代码块不一致：同一个代码块的各行要从同一列开始。",
        ),
    ),
    (
        "word of Python's as a name",
        _line(
            r"\b(?:lambda|class|def|from|import|in|is|not|global|pass|return|with|yield|None|True|False)\s*="
            r"(?!=)|def\s+\w+\(.*\b(?:lambda|class|from|in|is|None)\b\s*[,)=]"
        ),
        Text(
            "A word that belongs to Python is used as a name: choose another, such as `lam` or `lambda_`.",
            "用了 Python 的关键字作名字：请换一个，例如 `lam` 或 `lambda_`。",
        ),
    ),
    (
        "missing colon",
        _lacks_colon,
        Text(
            "A colon is missing at its end: `def`, `if`, `else`, `for`, `while` and `with` are followed by `:`.",
            "行末少了冒号：`def`、`if`、`else`、`for`、`while`、`with` 那一行要以 `:` 结尾。",
        ),
    ),
    (
        "unclosed bracket",
        _says(r"was never closed|unexpected EOF"),
        Text(
            "The bracket that opens there is never closed: count the brackets from there on.",
            "在那里打开的括号没有关上：请从那里开始数括号。",
        ),
    ),
    (
        "bracket too much",
        _says(r"^unmatched|does not match opening parenthesis"),
        Text(
            "A bracket closes there that does not fit the one that is open: one is too much, missing before, or of "
            "another "
            "shape.",
            "那里的右括号与打开的括号不配：多了一个，前面少了一个，或者种类不同。",
        ),
    ),
    (
        "unclosed quote",
        _says(r"unterminated|EOL while scanning|EOF while scanning"),
        Text(
            "The text that begins there has no closing quote, or another one than it began with.",
            "在那里开始的字符串没有结束的引号，或者前后引号不同。",
        ),
    ),
    (
        "= for ==",
        _says(r"'==' (?:or ':=' )?instead of '='|cannot assign to|expression cannot contain assignment"),
        Text(
            "`=` gives a value to a name; to compare it is `==`. On the left of `=` stands a name, an element or an "
            "attribute.",
            "`=` 是给名字赋值；比较要用 `==`。`=` 左边只能是名字、元素或属性。",
        ),
    ),
    (
        "missing comma",
        _says(r"forgot a comma"),
        Text(
            "Two values stand next to each other without a comma or an operator between them.",
            "两个值紧挨着，中间少了逗号或运算符。",
        ),
    ),
    (
        "outside a function",
        _says(r"outside (?:function|loop)|not properly in loop"),
        Text(
            "`return` belongs within a function, `break` and `continue` within a loop: is the line indented far "
            "enough?",
            "`return` 要在函数里，`break`、`continue` 要在循环里：这一行缩进够了吗？",
        ),
    ),
    (
        "order of arguments",
        _says(r"positional argument follows keyword|default argument follows|without a default follows"),
        Text(
            "Arguments and parameters without a name or a default come first, those with `name=` after them.",
            "不带名字或默认值的参数在前，带 `名字=` 的在后。",
        ),
    ),
    (
        "name that begins with a digit",
        _says(r"invalid (?:decimal|hexadecimal|octal|binary|imaginary) literal"),
        Text(
            "A number and letters stand together: a product needs `*`, and a name cannot begin with a digit.",
            "数字和字母连在了一起：相乘要写 `*`，名字也不能以数字开头。",
        ),
    ),
)

MISTAKES = ("invisible character", "full-width character", *(mistake for mistake, _, _ in _KINDS))
"""The names of all kinds."""
