"""Text from bytes, as Python reads files and JSON reads notebooks. Else the way to save the file as UTF-8."""

from __future__ import annotations

import codecs
import io
import re
import tokenize

from autograder.catalogue import Text

_HOW = Text(
    "Save it as UTF-8. VS Code: click the encoding at the bottom right, then 'Save with Encoding', 'UTF-8'. "
    "Notepad: 'Save as', 'Encoding: UTF-8'",
    "请存成 UTF-8：在 VS Code 里点右下角的编码，选“通过编码保存”，再选 UTF-8；在记事本里选“另存为”，编码选 UTF-8",
)
_UTF16 = Text(f"it is saved as UTF-16. {_HOW.en}", f"它存成了 UTF-16。{_HOW.zh}")
_SLOW = ("idna", "punycode")
"""Encodings that nobody saves files in, and whose decoding takes the square of the size."""
_CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_SAMPLE = 4_096


def decode(content: bytes) -> str | Text:
    """Return the text of a Python file, by its mark or declaration (PEP 263), else UTF-8. Or why it cannot be read."""
    if _is_utf16(content):
        return _UTF16
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
    except SyntaxError as wrong:
        encoding = "utf-8"
        if "unknown encoding" in str(wrong) or "problem" in str(wrong):
            return Text(
                f"its first lines name an encoding that Python does not know or that is not its own. {_HOW.en}",
                f"开头声明的编码 Python 不认识，或与文件不符。{_HOW.zh}",
            )
    if encoding.startswith("utf-8"):
        return decode_utf8(content)
    try:
        if codecs.lookup(encoding).name in _SLOW:
            raise LookupError
        return content.decode(encoding)
    except (LookupError, ValueError):
        return Text(
            f"its first lines say {encoding}, but it is not saved so. {_HOW.en}",
            f"开头声明的编码是 {encoding}，但文件不是这样保存的。{_HOW.zh}",
        )


def decode_utf8(content: bytes) -> str | Text:
    """Return the text in UTF-8, without the mark that Windows editors write, or the reason why it is not UTF-8."""
    if _is_utf16(content):
        return _UTF16
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        en, zh = f"it is not UTF-8 text (line {line})", f"不是 UTF-8 文本（第 {line} 行）"
        if _is_gbk(content, wrong.start):
            en, zh = f"it is saved as GBK, not as UTF-8 (line {line})", f"它存成了 GBK，不是 UTF-8（第 {line} 行）"
        return Text(f"{en}. {_HOW.en}", f"{zh}。{_HOW.zh}")


def _is_utf16(content: bytes) -> bool:
    """True with the mark. Without it, true if every second byte of the beginning is zero."""
    start = content[:64]
    ascii_halves = len(start) >= 8 and not (any(start[1::2]) and any(start[::2]))  # noqa: PLR2004 - four letters
    return content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or (ascii_halves and any(start))


def _is_gbk(content: bytes, start: int) -> bool:
    begin = content.rfind(b"\n", 0, start) + 1
    decoder = codecs.getincrementaldecoder("gb18030")()
    try:
        return _CHINESE.search(decoder.decode(content[begin : begin + _SAMPLE])) is not None
    except UnicodeDecodeError:
        return False
