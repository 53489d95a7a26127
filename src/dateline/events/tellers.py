"""Who "I" and "you" are outside quotations, where a text says so.

It says so by the label before each turn of a talk ("LUND: I resigned"), by a letter's greeting and
signature, in the heading of a speech ("Ada Lund's Inaugural Address") or a paper, in an article's
byline, and where somebody says his name ("I'm Ada Lund").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from dateline.events.attribution import inside
from dateline.events.gender import is_given_to_somebody
from dateline.events.heads import authors, authors_of
from dateline.events.naming import Entity
from dateline.events.quotes import quotes
from dateline.events.titled import TITLES
from dateline.events.together import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.events.naming import Names

    Talkers = Mapping[str, Entity]
    """Who "I" and "you" are, as far as that is known."""

_WORD = r"[^\W\d_a-z][\w.’'-]*"
_NAME = rf"{_WORD}(?:[ \t]+{_WORD}){{0,4}}"
_TURN = re.compile(rf"^[ \t]*({_NAME})[ \t]*:(?=\s)", re.MULTILINE)
_GREETING = re.compile(rf"^[ \t]*[Dd]ear[ \t]+({_NAME}|[a-z]{{2,12}})[ \t]*[,:;!]", re.MULTILINE)
_NAMES = rf"{_NAME}(?:[ \t]+(?:and|&)[ \t]+{_NAME})?"
_SIGNATURE = rf"\s*\n\s*(?:[\[(]?(?i:signed)[\])]?:?[ \t]+)?({_NAMES})[ \t]*$"
_SIGNED = re.compile(
    r"^(?:[^\n]{0,80}[.!?][ \t]+)?[ \t]*(?i:[^\n.?!]{0,40}\b(?:yours|sincerely|faithfully|truly|"
    r"love|regards|wishes|cordially|greetings|respectfully)\b[^\n.?!]{0,30})[,.]?" + _SIGNATURE,
    re.MULTILINE,
)
_SIGNED_BESIDE = re.compile(
    rf"\b(?i:yours|love|regards|wishes|sincerely|faithfully)(?:[ \t]+\w+)?,[ \t]*({_NAME})[ \t]*$",
    re.MULTILINE,
)
_FORMAL = re.compile(
    r"^[ \t]*(?i:(?:yours|sincerely|respectfully)\b[^\n.?!]{0,20})[,.]?" + _SIGNATURE, re.MULTILINE
)
"""A signature that shows a letter by itself, though nobody is greeted by name."""
_TO_EDITOR = re.compile(
    r"^[ \t]*(?:Dear[ \t]+)?(?:Sirs?|Madam|Sir or Madam|(?:To the )?[Ee]ditor)[ \t]*[,:–—]",
    re.MULTILINE,
)
_SIGNED_LAST = re.compile(
    rf"\n[ \t]*({_WORD}[ \t]+{_NAME})(?:,[^\n.!?]{{1,60}})?(?:\n[^\n.!?]{{1,60}}){{0,2}}\Z"
)
"""The name under a letter to an editor, with where its writer lives."""
_SPEECH = re.compile(r"\b(?:address|speech|remarks|statement|lecture|sermon|testimony)\b", re.I)
_AUTHOR = re.compile(rf"(?:[Bb][Yy][ \t]+)?({_WORD}[ \t]+{_NAME})(?:$|,|[ \t]*\()")
_TALKING = re.compile(r"\b(?:I|we|We|you|You|my|My|our|Our|your|Your)\b")
_PLAIN = r"[^\W\d_a-z][\w’'-]*"
_MORE = rf"(?:[ \t]+(?:[^\W\d_a-z]\.|{_PLAIN}))"
_CALLED = re.compile(
    rf"\b[Mm]y name(?: is|['’]s)[ \t]+({_PLAIN}{_MORE}{{0,3}})|"
    rf"\bI(?:['’]m| am)[ \t]+({_PLAIN}{_MORE}{{1,3}})(?=[.,;!]| and\b| from\b| here\b)|"
    rf"(?:^|[.!,][ \t]+)[Tt]his is[ \t]+({_PLAIN}{_MORE}{{1,3}})(?=[.,;!]| speaking\b)",
    re.MULTILINE,
)
"""Where somebody says his name."""
_PARAGRAPH = re.compile(r"\n\s*\n")
_SHORT = 8
"""Words up to which a paragraph that ends as a sentence is a turn of a talk."""
_OFTEN = 0.2
_ALL_LABELLED = 0.6
_BY = re.compile(r"\b(?:by|from)\b[^,;]*$", re.I)
_HEADINGS, _LONGEST = 3, 120
"""First lines that may be a heading, and the characters of one."""
_TWO = 2
_PARTS = frozenset("question answer host interviewer interviewee moderator reporter".split())
"""Labels of those who talk by their part in it."""


class Tellers:
    """Who talks where in a text."""

    def __init__(self, text: str, byline: str | None, names: Names) -> None:
        self._names = names
        self._turns = self._in_turns(text)
        if not self._turns:
            whole = self._letter(text) or self._author(text, byline) or self._paper(text)
            self._turns = [(0, whole)] if whole else self._introduced(text)

    def at(self, offset: int) -> Talkers:
        """Return who "I" and "you" are at a character outside quotations."""
        place = bisect_right(self._turns, offset, key=lambda turn: turn[0])
        return self._turns[place - 1][1] if place else {}

    def _in_turns(self, text: str) -> list[tuple[int, Talkers]]:
        """Return where each turn of a talk begins, and who talks in it and, of two, to whom."""
        labels = [(m.start(), m.end(), m[1]) for m in _TURN.finditer(text)]
        often = Counter(label for *_, label in labels)
        lines = sum(bool(line.strip()) for line in text.splitlines())
        if len(labels) < _ALL_LABELLED * lines:
            labels = [each for each in labels if often[each[2]] > 1]
        people = {label: self._somebody(label) for *_, label in labels}
        if len(people) < _TWO or not _is_talk(text, labels):
            return []
        turns: list[tuple[int, Talkers]] = []
        for start, _, label in labels:
            other = next((one for two, one in people.items() if two != label), None)
            you = other if len(people) == _TWO else None
            turns.append((start, {**_alone(people[label]), **_known([("you", you)])}))
        return turns

    def _letter(self, text: str) -> Talkers:
        """Return who writes a letter, by its signature, and to whom, by its greeting."""
        last = _SIGNED_LAST.search(text.rstrip()) if _TO_EDITOR.search(text) else None
        writers = self._writers([last[1]]) if last is not None else {}
        if writers:
            return writers
        greeting = _GREETING.search(text)
        if greeting is None:
            formal = _FORMAL.findall(text)
            return self._writers(formal)
        signed = _SIGNED.findall(text, greeting.end()) or _SIGNED_BESIDE.findall(
            text, greeting.end()
        )
        return {
            **self._writers(signed),
            **_known([("you", self._somebody(greeting[1]))]),
        }

    def _writers(self, signatures: Sequence[str]) -> Talkers:
        """Return who writes a letter that ends in the last of what may be `signatures`."""
        if not signatures:
            return {}
        both = [self._somebody(name) for name in re.split(r"[ \t]+(?:and|&)[ \t]+", signatures[-1])]
        return _together([one.name for one in both if one is not None])

    def _paper(self, text: str) -> Talkers:
        """Return who writes a paper, by its head."""
        found = [self._somebody(name) for name in authors(text)]
        return _together([one.name for one in found if one is not None])

    def _introduced(self, text: str) -> list[tuple[int, Talkers]]:
        """Return from where on somebody talks who says his name.

        In a talk of many that is his turn only, but those who say theirs are "we" in all of it.
        """
        quoted = quotes(text)
        told = [
            (found.start(), one)
            for found in _CALLED.finditer(text)
            if inside(quoted, found.start()) is None
            for one in [self._somebody(next(filter(None, found.groups())))]
            if one is not None and _is_name(one, found[1] is not None)
        ]
        if not told:
            return []
        names = list(dict.fromkeys(one.name for _, one in told))
        ends = [m.end() for m in _PARAGRAPH.finditer(text)]
        if len(names) == 1 and not _is_of_turns(text):
            return [(0, _alone(told[0][1]))]
        we = _together(names) if len(names) > 1 else {}
        turns: list[tuple[int, Talkers]] = [(0, we)]
        for start, one in told:
            first = bisect_right(ends, start)
            turns.append((ends[first - 1] if first else 0, {**we, "I": one}))
            turns.append((ends[first] if first < len(ends) else len(text), we))
        return turns

    def _author(self, text: str, byline: str | None) -> Talkers:
        """Return who speaks by the heading, or writes by the byline."""
        for line in [line for line in text.splitlines() if line.strip()][:_HEADINGS]:
            named = [one for one in self._names.people if " " in one.name and one.name in line]
            if len(named) == 1 and _is_speech_of(named[0].name, line.strip()):
                return {"I": named[0]}
        several = authors_of(byline) if byline is not None else []
        if len(several) > 1:
            return _together(several)
        author = _AUTHOR.match(byline.strip()) if byline is not None else None
        return _known([("I", self._somebody(author[1]) if author is not None else None)])

    def _in_full(self, first: str) -> Entity | None:
        """Return who alone has a whole name that begins with this one."""
        found = [
            one
            for one in self._names.by_name.values()
            if one.may_be_person and one.name.startswith(f"{first} ")
        ]
        return found[0] if len(found) == 1 else None

    def _somebody(self, words: str) -> Entity | None:
        """Return who goes by a name written anywhere, None where it is only a title."""
        name = [w for w in words.split() if w.lower().rstrip(".") not in TITLES]
        if not name or len(words) == 1 or words.lower() in _PARTS:
            return None
        plain = " ".join(w.title() if w.isupper() and len(w) > 1 else w for w in name)
        names = self._names
        known = names.named(plain) or names.by_surname.get(plain) or names.by_first.get(plain)
        if " " not in plain and (known is None or " " not in known.name):
            known = self._in_full(plain) or known
        if known is None:
            return Entity(plain, "person")
        known.kind = known.kind or "person"
        return known


def _is_talk(text: str, labels: Sequence[tuple[int, int, str]]) -> bool:
    """Whether half of what follows the labels is said by somebody to somebody."""
    ends = [*(start for start, *_ in labels[1:]), len(text)]
    said = [
        bool(_TALKING.search(text, end, following))
        for (_, end, _), following in zip(labels, ends, strict=True)
    ]
    return 2 * sum(said) >= len(said)


def _is_speech_of(name: str, heading: str) -> bool:
    """Whether a heading says whose speech follows: "Remarks by Mayor Lund"."""
    if len(heading) > _LONGEST or heading[-1] in ".!?" or not _SPEECH.search(heading):
        return False
    before, _, after = heading.partition(name)
    return after.startswith(("'s", "’s")) or bool(_BY.search(before))


def _known(found: Iterable[tuple[str, Entity | None]]) -> Talkers:
    return {word: one for word, one in found if one is not None}


def _alone(who: Entity | None) -> Talkers:
    """Return who "I" and "we" are where one speaks who is known."""
    return {} if who is None else {"I": who, "we": with_others(who)}


def _together(names: Sequence[str]) -> Talkers:
    """Return who "I" and "we" are where these speak or write."""
    if len(names) == 1:
        return _alone(Entity(names[0], "person"))
    if not names:
        return {}
    return {"we": Entity(joined(names), "group", plural=True)}


def _is_name(who: Entity, told: bool) -> bool:
    """Whether somebody says his name, which may be `told` to be one: no "I'm Danish"."""
    return told or is_given_to_somebody(who.name.split()[0])


def _is_of_turns(text: str) -> bool:
    """Whether many paragraphs of a text are as short as what is said in a talk."""
    paragraphs = [p.strip() for p in _PARAGRAPH.split(text) if p.strip()]
    short = [p for p in paragraphs if p[-1] in ".?!-–—" and len(p.split()) <= _SHORT]
    return len(short) > _OFTEN * len(paragraphs)


def with_others(who: Entity) -> Entity:
    """Return who "we" are of whom only the one is known who says so."""
    return Entity(f"{who.name} and others", "group", plural=True, named=False)
