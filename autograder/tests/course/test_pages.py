"""The pages of a class: each is a single file, in which what people write is text."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from autograder.course.overview import Overview
from autograder.course.pages import class_page, similar_page
from autograder.course.roster import Person
from autograder.course.similar import Pair
from autograder.tests.course.made import REBINDS, RIGHT, kept

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"


class Reader(HTMLParser):
    """Counts elements, and notes what a page would fetch."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.fetched: list[str] = []
        self.lang = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one element."""
        self.tags[tag] += 1
        self.lang = self.lang or dict(attrs).get("lang", "") or ""
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "data")]


def data_of(page: str) -> Any:
    """Return the data of the page's script."""
    (data,) = re.findall(r'id="data">(.*?)</script>', page, re.DOTALL)
    return json.loads(data)


@pytest.fixture(scope="module")
def page(made: Overview) -> str:
    """The page of the class that is made by hand."""
    return class_page(made, "hw1", "en")


@pytest.mark.parametrize(("lang", "shown"), [("en", "en"), ("zh", "zh-CN")])
def test_the_page_is_whole_in_itself(made: Overview, lang: str, shown: str) -> None:
    """It fetches nothing, says its language, and fits a phone."""
    for page in (class_page(made, "hw1", lang), similar_page([], {}, "hw1", lang)):
        reader = Reader(page)
        assert (reader.fetched, reader.lang) == ([], shown)
        assert "url(" not in page and "width=device-width" in page


def test_the_page_says_who_made_which_mistake(page: str) -> None:
    """It also shows the line in their file."""
    assert re.search(r"<b>rebinding</b> <code>add_in_place</code> <span class=\"n\">2</span>", page)
    read = data_of(page)
    names = re.findall(r'data-mistake="\d+"><summary><b>(.*?)</b>', page)
    person, _, _, _, path, line, text = read["slips"][read["mistakes"][names.index("rebinding")][0]]
    made = (read["people"][person][0], read["texts"][path], line, read["texts"][text])
    assert made == ("s2", "answers.py", 2, "x = x + y")


def test_a_person_is_marked_late_unlisted_and_with_their_problem(page: str) -> None:
    """One number says the first two; each text is there once."""
    read = data_of(page)
    people = {key: (marks, read["texts"][problem]) for key, _, _, _, marks, problem in read["people"]}
    assert people == {
        "s1": (0, ""),
        "s2": (0, ""),
        "s3": (0, ""),
        "s4": (1, ""),
        "s5": (0, ""),
        "stranger": (2, "no zip"),
    }
    assert len(set(read["texts"])) == len(read["texts"])


def test_the_distribution_counts_everybody_once(page: str) -> None:
    """There are ten columns. Those with full marks are in the last one, not beyond it."""
    bars = re.findall(r'<span>(\S+)</span><div><i style="width:(\d+)%"></i></div><span class="n">(\d+)</span>', page)
    assert {label: (int(width), int(people)) for label, width, people in bars if people != "0"} == {
        "0–0.6": (100, 3),
        "0.6–1.2": (33, 1),
        "5.4–6": (67, 2),
    }
    assert len(bars) == 10


def test_the_page_begins_with_the_numbers_of_the_class(page: str) -> None:
    """They are people, mean, median, people who handed in nothing, and late ones."""
    facts = re.findall(r"<b>(.*?)</b>", page.partition('class="facts">')[2].partition("</ul>")[0])
    assert facts == ["6", "2.17", "0.5", "1", "1"]


def test_a_check_has_its_share(page: str) -> None:
    """A check that tells people apart in no way is marked."""
    rows = re.findall(r'<th scope="row">(.*?)</th><td class="n">(\d+)</td><td class="n">(.*?)</td>', page)
    assert rows[:2] == [("title of adds", "4", "75 %"), ("title of keeps_memory", "3", "67 %")]


def test_nothing_that_people_write_is_markup(made: Overview) -> None:
    """Names, lines of answers and titles are shown as text."""
    person = replace(made.people[0].member, person=Person(key=EVIL, name=EVIL))
    people = [replace(made.people[0], member=person), *made.people[1:]]
    slips = [replace(slip, text=EVIL, message=EVIL, path=EVIL) for slip in made.slips]
    evil = Overview(exercises=made.exercises, run=made.run, people=people, slips=slips, places=made.places)
    reader = Reader(class_page(evil, EVIL, "en"))
    assert (reader.tags["script"], reader.tags["img"]) == (2, 0)


def test_a_class_that_nobody_graded_has_a_page() -> None:
    """A run that failed at its start leaves a store without a run and without people."""
    page = class_page(Overview(exercises=[], run={}), "hw1", "en")
    assert "<b>0</b> people" in page and "median <b>–</b>" in page


@pytest.mark.parametrize(("lang", "said"), [("en", "not run: cuda"), ("zh", "未运行: cuda")])
def test_devices_that_the_machine_lacked_are_named(made: Overview, lang: str, said: str) -> None:
    """They stand next to the beginning and the end of the run."""
    page = class_page(Overview(exercises=[], run={**made.run, "not_run": ["cuda"]}), "hw1", lang)
    assert f"{made.run['started']} – {made.run['ended']} · {said}" in page


# --- alike answers ----------------------------------------------------------------------------------------------


def pair(text: str) -> Pair:
    """Two people whose texts are alike by three quarters."""
    one, other = kept("s1", RIGHT[0], text), kept("s2", RIGHT[0], text)
    return Pair(exercise="add_in_place", one=one, other=other, alike=0.754, weight=9.0)


def test_both_texts_stand_next_to_each_other() -> None:
    """The page names both people, the exercise, and by how much they are alike."""
    page = similar_page([pair(REBINDS)], {"s1": "Ann", "s2": "Bob"}, "hw1", "en")
    assert "<code>add_in_place</code> Ann · Bob · 75 %" in page
    assert page.count("x = x + y") == 2
    assert "not a judgement" in page and "No two answers are alike" not in page


def test_it_says_that_it_is_a_hint_also_without_a_pair() -> None:
    """Both languages say so."""
    assert "not a judgement" in (page := similar_page([], {}, "hw1", "en")) and "No two answers are alike." in page
    assert "没有相似的答案。" in similar_page([], {}, "hw1", "zh")


def test_a_long_or_hostile_text_does_no_harm_to_the_page() -> None:
    """It is shown as text, and cut."""
    page = similar_page([pair(f"{EVIL}{'y' * 10_000}")], {"s1": EVIL, "s2": "Bob"}, EVIL, "en")
    assert Reader(page).tags["img"] == Reader(page).tags["script"] == 0
    assert page.count("y") < 9_000
