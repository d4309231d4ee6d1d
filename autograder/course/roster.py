"""The roster: the people in the class. It is a table of the course's own, or an export of Canvas or Moodle."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.errors import UnreadableRoster
from autograder.language import Text
from autograder.text import decode

_IDS = ("sisuserid", "studentid", "idnumber", "学号", "学生学号", "id", "userid", "sisloginid", "username", "login")
_NAMES = ("name", "fullname", "student", "studentname", "displayname", "姓名", "名字", "学生")
_FIRST = ("firstname", "givenname", "first", "名")
_LAST = ("lastname", "surname", "familyname", "last", "姓")
_EMAILS = ("email", "emailaddress", "mail", "邮箱", "电子邮件", "电子邮件地址")
_NUMBERS = ("identifier", "participant", "participantnumber", "编号", "标识符")
"""Columns as people and platforms head them, in small letters and without signs."""
UNLISTED = Text("not on the roster", "不在名单上")
_PARTICIPANT = re.compile(r"\D*(\d+)")
_NO_PERSON = ("pointspossible", "studenttest", "teststudent")
"""Rows of Canvas' table that are nobody's."""
_MAX_TOKENS = 40
_MAX_RUN = 4


@dataclass(frozen=True, kw_only=True)
class Person:
    """A person in the class.

    ``key`` is their key in the store. ``row`` is their line of the roster, which platforms want back.
    """

    key: str
    name: str
    email: str = ""
    is_listed: bool = False
    row: Mapping[str, str] = field(default_factory=dict)


class Roster:
    """The people of the class, found by any name on a submission."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.people = tuple(people)
        self._by_id: dict[str, set[str]] = {}
        self._by_name: dict[str, set[str]] = {}
        self._by_number: dict[str, set[str]] = {}
        self._by_key = {person.key: person for person in self.people}
        for person in self.people:
            self._index(person)

    def _index(self, person: Person) -> None:
        for head, cell in person.row.items():
            column = compact(head)
            if column in _IDS:
                _note(self._by_id, compact(cell), person)
                _note(self._by_number, cell.strip(), person)
            if column in _NUMBERS and (found := _PARTICIPANT.fullmatch(cell)):
                _note(self._by_number, found[1], person)
        for mark in (person.email, person.email.partition("@")[0]):
            _note(self._by_id, compact(mark), person)
        for spelling in _spellings(person.name):
            _note(self._by_name, spelling, person)

    def find(self, name: str, number: str | None) -> Person | None:
        """Return the one person with a platform's number, or with an ID or a full name in the submission's name."""
        for keys in self._meant(name, number):
            if len(keys) == 1:
                return self._by_key[next(iter(keys))]
        return None

    def _meant(self, name: str, number: str | None) -> Iterator[set[str]]:
        if number is not None:
            yield self._by_number.get(number, set())
        yield self._by_id.get(compact(name), set())
        yield self._by_name.get(compact(name), set())
        runs = list(_runs(name))
        for index in (self._by_id, self._by_name):
            yield set().union(*(index.get(run, set()) for run in runs))


def _note(index: dict[str, set[str]], mark: str, person: Person) -> None:
    """Note that the mark means this person. An empty one means nobody."""
    if mark:
        index.setdefault(mark, set()).add(person.key)


def compact(text: str) -> str:
    """Return the letters and digits of the text, in any spelling."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def _spellings(name: str) -> set[str]:
    """Return the name as it is, and as systems sort people: its last part first, its first part last."""
    words = re.findall(r"[^\s,，]+", name)
    orders = [words, [*words[-1:], *words[:-1]], [*words[1:], *words[:1]]]
    return {compact("".join(order)) for order in orders}


def _runs(name: str) -> Iterator[str]:
    """Yield one to four neighbouring parts of the name."""
    tokens = [token for token in re.split(r"[\W_]+", unicodedata.normalize("NFKC", name)) if token][:_MAX_TOKENS]
    for start in range(len(tokens)):
        for end in range(start + 1, min(start + _MAX_RUN, len(tokens)) + 1):
            run = compact("".join(tokens[start:end]))
            if len(run) > 1:
                yield run


def read_roster(path: Path) -> Roster:
    """Return the people in a CSV file with a line of headings. Raises UnreadableRoster."""
    try:
        text = decode(path.read_bytes())
    except OSError as wrong:
        raise _unreadable(path, Text(f"it cannot be read: {wrong.strerror}", f"无法读取：{wrong.strerror}")) from wrong
    if isinstance(text, Text):
        raise _unreadable(path, text)
    lines = [line for line in csv.reader(io.StringIO(text), _dialect(text)) if any(cell.strip() for cell in line)]
    if not lines:
        raise _unreadable(path, Text("it is empty", "它是空的"))
    heads = [head.strip() for head in lines[0]]
    if not {compact(head) for head in heads} & {*_IDS, *_NAMES, *_LAST, *_NUMBERS}:
        raise _unreadable(path, Text("no column is headed id or name", "没有叫“学号”或“姓名”的列"))
    people = list(_people([dict(zip(heads, line, strict=False)) for line in lines[1:]]))
    if twice := [key for key, count in Counter(person.key for person in people).items() if count > 1]:
        shown = twice[:3]
        raise _unreadable(path, Text(f"several lines are for {', '.join(shown)}", f"{'、'.join(shown)} 有好几行"))
    return Roster(people)


def _people(rows: Sequence[Mapping[str, str]]) -> Iterator[Person]:
    for row in rows:
        name = _cell(row, _NAMES) or " ".join(filter(None, (_cell(row, _FIRST), _cell(row, _LAST))))
        key = _cell(row, _IDS) or _cell(row, _NUMBERS) or name
        if key and compact(name) not in _NO_PERSON and key[:1] != "#":
            yield Person(key=key, name=name or key, email=_cell(row, _EMAILS), is_listed=True, row=row)


def _cell(row: Mapping[str, str], heads: Sequence[str]) -> str:
    """Return the first cell with text under one of these headings, in the order of the headings."""
    by_head = {compact(head): cell.strip() for head, cell in row.items()}
    return next(filter(None, (by_head.get(head, "") for head in heads)), "")


def _dialect(text: str) -> type[csv.Dialect]:
    class Found(csv.excel):
        delimiter = max(",;\t", key=text.partition("\n")[0].count)

    return Found


def _unreadable(path: Path, why: Text) -> UnreadableRoster:
    return UnreadableRoster(
        Text(f"'{path}' is not a roster: {why.en}", f"“{path}”不是名单：{why.zh}"),
        Text(
            "Give a CSV file with a line of headings such as id,name,email; Canvas and Moodle export such files.",
            "请给一个 CSV 文件，第一行是列名，例如 学号,姓名,邮箱；Canvas 和 Moodle 导出的文件就是这样。",
        ),
    )
