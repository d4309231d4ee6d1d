"""Characters that are none of Python's: full-width signs, curly quotes, blanks of other kinds."""

from __future__ import annotations

import unicodedata

from autograder.catalogue import Text
from autograder.grading.explained.kind import Explained

_TYPED = {
    "，": ",",
    "、": ",",
    "。": ".",
    "；": ";",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "「": '"',
    "」": '"',
    "【": "[",
    "】": "]",
    "《": "<",
    "》": ">",
    "×": "*",
    "÷": "/",
    "−": "-",
    "–": "-",
    "—": "-",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "→": "->",
    "\u00a0": " ",
    "\u3000": " ",
}
"""Characters that Chinese keyboards and text programs write, by those that Python reads."""
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"


def foreign(bare: str) -> Explained | None:
    """Name the first character that does not belong to Python."""
    for character in bare:
        if character in _UNSEEN:
            return Explained(
                "invisible character",
                Text(
                    "An invisible character stands in it, copied along from a page: type the line anew.",
                    "这一行里有一个看不见的字符，是从网页上一起复制来的：请把这一行重新打一遍。",
                ),
            )
        right = _TYPED.get(character) or _narrow(character)
        if right == " ":
            return Explained(
                "full-width character",
                Text(
                    "A blank in it is not the plain one (a full-width or a non-breaking blank): type the blanks anew.",
                    "其中有一个空格不是普通的空格（是全角空格或不换行空格）：请把空格重新打一遍。",
                ),
            )
        if right:
            return Explained(
                "full-width character",
                Text(
                    f"It holds `{character}`; Python reads only the plain `{right}`. Switch the keyboard to English "
                    f"for code.",
                    f"这一行里有 `{character}`；Python 只认半角的 `{right}`。写代码时请把输入法切换到英文。",
                ),
            )
    return None


def _narrow(character: str) -> str:
    """Return the plain form of a full-width sign or digit. Full-width letters are names in Python."""
    is_wide = "\uff01" <= character <= "\uff5e" and not character.isalpha()
    return unicodedata.normalize("NFKC", character) if is_wide else ""
