"""The page about the language of answers, made from the table."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.catalogue import PACKAGE
from autograder.dialect import table
from autograder.dialect.outside import SENTENCES
from autograder.dialect.sentences import KINDS

PAGE = PACKAGE / "docs" / "language_of_answers.md"

_HEAD = """\
# The language of answers

An answer is Python with torch, NumPy, pandas and the harmless part of the standard library. What reaches past that is
*refused*: the exercise is not run and earns nothing, the others are judged as always. The report names the line and the
name, and says what to write instead. This is a rule told in advance, and nobody is accused of anything. Take the line
out and hand in again.

Code under `if __name__ == "__main__":` is not looked at, because no answer is run as the main program: tests,
measurements and plots belong there. Files that come with the submission are looked at as the answer is.

This page is made from `autograder/dialect/table.py` by `kata dev sync`.

## 答案的语言

答案是 Python，加上 torch、NumPy、pandas 和标准库里无害的部分。超出这些的代码*不予运行*：
这道练习不运行、不得分，其余练习照常评判。报告会说出行号和名字，以及该怎么写。这是事先说明的规则，不是指责谁。删掉那一行，再交一次就好。

`if __name__ == "__main__":` 下面的代码不检查，因为答案从不作为主程序运行：
测试、计时和画图请放在那里。一起交上来的辅助文件和答案一样检查。
"""


def render() -> str:
    """Return the whole page as Markdown."""
    return "\n".join([_HEAD, *_modules(), "", *_sentences(), "", *_rest(), ""])


def _modules() -> Iterator[str]:
    yield from (
        "## Modules · 模块",
        "",
        "`*` is every public name, `-name` is left out. · `*` 是所有公开的名字，`-name` 除外。",
        "",
    )
    yield from ("| module | names |", "|---|---|")
    for name, names in sorted(table.MODULES.items()):
        yield f"| `{name}` | {f'`{names}`' if names else '—'} |"
    yield from (
        "",
        "These pass where `try` guards the import; they are not there when an answer runs. · "
        "用 `try` 保护的导入可以写，但运行时没有它们。",
        "",
    )
    yield ", ".join(f"`{name}`" for name in sorted(table.BESIDE))


def _sentences() -> Iterator[str]:
    yield from ("## Not part of an answer · 不属于答案", "", "| names | why, and what to write instead |", "|---|---|")
    for sentence in SENTENCES:
        names = " ".join(f"`{name}`" for name in sentence.names.split())
        shown = sentence.filled("…")
        en, zh = (f"{shown[0][lang]}{stop} {shown[1][lang]}" for lang, stop in (("en", "."), ("zh", "。")))
        yield f"| {names} | {en}<br>{zh} |"
    for sentence in KINDS.values():
        if sentence.why.en:
            shown = sentence.filled("…")
            yield f"| | {shown[0].en}. {shown[1].en}<br>{shown[0].zh}。{shown[1].zh} |"


def _rest() -> Iterator[str]:
    yield from ("## Names · 名字", "", "| | |", "|---|---|")
    yield f"| functions of Python's that are left out · 不用的内建函数 | {_listed(table.NO_BUILTINS)} |"
    yield f"| methods that a class may define · 类里可以定义的方法 | {_listed(table.CLASS_DUNDERS)} |"
    yield f"| private names that may be read · 可以读的私有名字 | {_listed(table.PRIVATE)} |"
    yield f"| settings that may be changed · 可以改的设置 | {_listed(table.SETTABLE)}, `os.environ`, `pandas.options` |"
    yield f"| attributes that lead out · 通到外面的属性 | {_listed(table.NO_ATTRIBUTES)} |"


def _listed(names: frozenset[str]) -> str:
    return " ".join(f"`{name}`" for name in sorted(names))
