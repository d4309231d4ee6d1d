"""The pages of a class: one for its instructor, one for each student. Each is a single file that opens anywhere."""

from __future__ import annotations

import functools
import json
import statistics
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import jinja2
from markupsafe import Markup

from autograder.course.overview import TROUBLE, Overview, Slip
from autograder.course.roster import UNLISTED
from autograder.course.similar import Pair
from autograder.language import Text
from autograder.report.plain import printable
from autograder.report.rows import number
from autograder.verdicts import Status

_BARS = 10
"""Columns of the distribution."""
_NAME = 100
_CODES = {status: code for code, status in enumerate(Status)}
_WORDS = {
    "title": Text("Class report", "班级报告"),
    "people": Text("people", "人"),
    "mean": Text("mean", "平均"),
    "median": Text("median", "中位数"),
    "of": Text("of", "满分"),
    "nothing": Text("handed in nothing", "没有交"),
    "late": Text("late", "迟交"),
    "distribution": Text("Points", "分数分布"),
    "points": Text("points", "分"),
    "map": Text("Class × exercise", "班级 × 题目"),
    "map_told": Text(
        "One row for each person, the best at the top; one column for each exercise. The table below says the same.",
        "每人一行，分高的在上；每题一列。下面的表说的是同样的内容。",
    ),
    "exercise": Text("exercise", "题目"),
    "checks": Text("Checks", "检查项"),
    "check": Text("check", "检查项"),
    "tried": Text("judged", "评判人数"),
    "share": Status.PASSED.word,
    "not_run": Status.NOT_RUN.word,
    "discrimination": Text("discrimination", "区分度"),
    "discrimination_told": Text(
        "Correlation of passing this check with the points of all others: near 0 or below, the check tells nothing.",
        "通过这一项与其余得分的相关系数：接近 0 或为负，说明这一项区分不了人。",
    ),
    "mistakes": Text("Mistakes", "常见错误"),
    "mistakes_told": Text(
        "The commonest first. Open one for who made it, and the line in their file.",
        "最常见的在前。点开可以看到是谁、在哪一行。",
    ),
    "everybody": Text("Everybody", "每个人"),
    "search": Text("Search a name or an ID", "按姓名或学号查找"),
    "sort": Text("Sort by", "排序"),
    "by_name": Text("ID", "学号"),
    "by_score": Text("points", "分数"),
    "previous": Text("Previous", "上一页"),
    "next": Text("Next", "下一页"),
    "more": Text("Show more", "显示更多"),
    "trouble": Text("Unfinished, timed out, refused", "未完成、超时、不予运行"),
    "how": Text("How it was graded", "怎样评的"),
    "results": Text("results", "个结果"),
    "none": Text("none", "没有"),
    "unlisted": UNLISTED,
    "line": Text("line", "行"),
}


@functools.cache
def templates() -> jinja2.Environment:
    """Return the templates of pages about a class."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader("autograder.course"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def class_page(found: Overview, name: str, lang: str) -> str:
    """Return the page about the class."""
    words = {key: word[lang] for key, word in _WORDS.items()}
    scores = [person.score for person in found.people]
    mistakes = found.mistakes()
    return (
        templates()
        .get_template("report.html.j2")
        .render(
            lang="zh-CN" if lang == "zh" else "en",
            w=words,
            name=printable(name, _NAME),
            count=len(scores),
            mean=number(statistics.fmean(scores)) if scores else "–",
            median=number(statistics.median(scores)) if scores else "–",
            most=number(found.max_score),
            absent=sum(not person.member.entries for person in found.people),
            late=sum(person.member.is_late for person in found.people),
            bars=_bars(scores, found.max_score),
            exercises=list(_exercises(found, lang)),
            legend=[(code, status.word[lang]) for status, code in _CODES.items() if _occurs(found, status)],
            checks=list(_checks(found, lang)),
            mistakes=[(mistake, found.exercises[at].id, len(made)) for mistake, at, made in mistakes],
            trouble=[_CODES[status] for status in TROUBLE],
            run=found.run,
            places=found.places.most_common(),
            data=Markup(_script(_data(found, mistakes, lang))),  # noqa: S704 - escaped by _script
        )
    )


def _script(data: object) -> str:
    """Return data as JSON that can be put in a script's element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _bars(scores: Sequence[float], most: float) -> list[tuple[str, int, int]]:
    """Return, for each step of points, its label, its number of people, and that in percent of the longest bar."""
    counts = [0] * _BARS
    for score in scores:
        counts[min(int(_BARS * score / most) if most else 0, _BARS - 1)] += 1
    longest = max(counts, default=0) or 1
    edges = [number(most * step / _BARS) for step in range(_BARS + 1)]
    return [(f"{edges[n]}–{edges[n + 1]}", count, round(100 * count / longest)) for n, count in enumerate(counts)]


def _occurs(found: Overview, status: Status) -> bool:
    return any(status in person.statuses for person in found.people)


def _exercises(found: Overview, lang: str) -> Iterator[dict[str, object]]:
    total = len(found.people) or 1
    for exercise, counts in zip(found.exercises, found.counts(), strict=True):
        yield {
            "slug": exercise.id,
            "title": exercise.title[lang],
            "parts": [
                (_CODES[status], status.word[lang], counts[status], 100 * counts[status] / total)
                for status in Status
                if counts[status]
            ],
        }


def _checks(found: Overview, lang: str) -> Iterator[dict[str, object]]:
    for facts in found.checks():
        share = None if not facts.tried else round(100 * facts.passed / facts.tried)
        told = facts.discrimination
        yield {
            "slug": facts.exercise.id,
            "title": facts.title[lang],
            "tried": facts.tried,
            "share": share,
            "discrimination": "–" if told is None else f"{told:.2f}".replace("-", "−"),
            "is_odd": told is not None and told < 0.1,  # noqa: PLR2004 - according to text books of testing
        }


def _data(found: Overview, mistakes: Sequence[tuple[str, int, list[Slip]]], lang: str) -> dict[str, Any]:
    """Return the data of the page's script: people, the makers of each mistake, messages, each text once."""
    texts: dict[str, int] = {}

    def text(said: str | None) -> int:
        return texts.setdefault(said or "", len(texts))

    people = [
        [
            printable(person.member.person.key, _NAME),
            printable(person.member.person.name, _NAME),
            [_CODES[status] for status in person.statuses],
            [round(score, 2) for score in person.scores],
            int(person.member.is_late) + 2 * (not person.member.person.is_listed),
            text(None if person.member.problem is None else printable(person.member.problem[lang], 300)),
        ]
        for person in found.people
    ]
    slips = [
        [slip.person, slip.exercise, slip.check, text(slip.message), text(slip.path), slip.line or 0, text(slip.text)]
        for slip in found.slips
    ]
    position = {id(slip): place for place, slip in enumerate(found.slips)}
    return {
        "exercises": [exercise.id for exercise in found.exercises],
        "checks": [[check.title[lang] for check in exercise.checks] for exercise in found.exercises],
        "most": found.max_score,
        "words": {code: status.word[lang] for status, code in _CODES.items()},
        "people": people,
        "slips": slips,
        "mistakes": [[position[id(slip)] for slip in made] for _, _, made in mistakes],
        "texts": list(texts),
    }


_SIMILAR = {
    "title": Text("Alike answers", "相似的答案"),
    "told": Text(
        "A hint where to look, not a judgement: read both before you think anything. Renamed variables, comments and "
        "layout count for nothing; what the stub or the reference solution has, or many people share, is taken away.",
        "只提示哪里值得看，不下结论：先把两份都读一遍。改名、注释和排版都不算；题面和参考解答里有的、很多人都有的，已经去掉。",
    ),
    "none": Text("No two answers are alike.", "没有相似的答案。"),
}
_MAX_SHOWN = 4_000
"""Characters of an answer that are shown."""


def similar_page(pairs: Sequence[Pair], names: Mapping[str, str], title: str, lang: str) -> str:
    """Return the pairs of similar answers, with both texts next to each other."""
    shown = [
        {
            "exercise": pair.exercise,
            "left": printable(names[pair.one.person], _NAME),
            "right": printable(names[pair.other.person], _NAME),
            "alike": round(100 * pair.alike),
            "left_text": pair.one.source[:_MAX_SHOWN],
            "right_text": pair.other.source[:_MAX_SHOWN],
        }
        for pair in pairs
    ]
    return (
        templates()
        .get_template("similar.html.j2")
        .render(
            lang="zh-CN" if lang == "zh" else "en",
            w={key: word[lang] for key, word in _SIMILAR.items()},
            name=printable(title, _NAME),
            pairs=shown,
        )
    )
