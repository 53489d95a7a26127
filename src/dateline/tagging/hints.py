"""What the words around a time expression say: tense, preposition, passage."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dateline.tagging.timex import Hints

if TYPE_CHECKING:
    from dateline.tagging.rules import Cues
    from dateline.tagging.tagger import Tokens
    from dateline.tagging.timex import Tense

_LEFT: Final = 14
_RIGHT: Final = 10
_OPENED_RIGHT: Final = 24
"""So many words are looked at after what opens its sentence: the verb is still to come."""

_OPENING: Final = 2
_SENTENCE: Final = 60
_EVENT_WORDS: Final = 6
_OBJECT_WORDS: Final = 4
_BREAKS: Final = frozenset({",", ";", ":", "(", ")", "-", "–", "—", '"', "”"})
_APOSTROPHES: Final = frozenset({"'", "’"})
_PASSED_OVER: Final = frozenset("the about around approximately".split())
_STOPS: Final = frozenset({".", "!", "?", ""})


class HintReader:
    """Reads hints from left to right; each look is at a bounded number of tokens."""

    def __init__(self, tokens: Tokens, cues: Cues) -> None:
        self.tokens = tokens
        self.cues = cues
        self._before = -1

    def read(self, first: int, last: int) -> Hints:
        """Hints for the expression of these tokens; calls must come in the order of the text."""
        left = self._window(range(first - 1, first - 1 - _LEFT, -1))
        further = _OPENED_RIGHT if len(left) < _OPENING else _RIGHT
        right = self._window(range(last + 1, last + 1 + further))
        return Hints(
            self._tense(left, right),
            self.cues.prepositions.get(self._before_date(left), ""),
            self._event(last, right),
            self._is_aside(left, right),
            self._goes_on(first, last),
            self._is_heading(first, last),
            len(left) < _OPENING,
            self._is_attribute(left, right),
            self._is_done(left),
            self._is_to_come(left),
            self._is_aimed(left),
            not self.cues.future.isdisjoint(left[:_EVENT_WORDS]),
        )

    def _before_date(self, left: list[str]) -> str:
        """Return the word before a date, or the two that make one preposition."""
        before = left[0] if left else ""
        if len(left) > 1 and f"{left[1]} {before}" in self.cues.prepositions:
            return f"{left[1]} {before}"
        if before in _PASSED_OVER and len(left) > 1:
            return left[1]
        return before

    def _is_attribute(self, left: list[str], right: list[str]) -> bool:
        """Tell "since the 2014 invasion" and "after Monday's vote" from "since 2014"."""
        if not left or not right:
            return False
        of_noun = left[0] == "the" and right[0].isalpha() and right[0] not in self.cues.goes_on
        return of_noun or right[0] in _APOSTROPHES

    def _goes_on(self, first: int, last: int) -> bool:
        """Tell whether the expression before stands in the same sentence, and not far off."""
        before, self._before = self._before, last
        if before < 0 or first - before > _SENTENCE:
            return False
        return all(self.tokens.word(index) not in _STOPS for index in range(before + 1, first))

    def _event(self, last: int, right: list[str]) -> str:
        """Return "after the summit" of "three days after the summit", in a few words."""
        if len(right) < 2 or right[0] not in self.cues.event_links or not right[1][0].isalpha():
            return ""
        if right[1] in self.cues.no_events:
            return ""
        length = 1
        while length < min(len(right), _EVENT_WORDS) and right[length] not in _BREAKS:
            length += 1
        spans = self.tokens.spans
        return self.tokens.text[spans[last + 1][0] : spans[last + length][1]]

    def _is_heading(self, first: int, last: int) -> bool:
        """Whether the expression is a line of its own, or begins one before a colon."""
        text, spans = self.tokens.text, self.tokens.spans
        before = text[spans[first - 1][1] : spans[first][0]] if first else "\n"
        follows = text[spans[last][1] : spans[last][1] + 1]
        begins = "\n" in before or self.tokens.word(first - 1) == ""
        return begins and follows in {"\n", ":", ""}

    def _is_name(self, index: int) -> bool:
        """Tell May and Will from may and will by a capital inside the sentence."""
        start, end = self.tokens.spans[index]
        text = self.tokens.text[start:end]
        return text.istitle() and self.tokens.word(index - 1) not in _STOPS

    def _window(self, indexes: range) -> list[str]:
        words = []
        for index in indexes:
            word = self.tokens.word(index)
            if word in _STOPS:
                break
            named = word in self.cues.names and self._is_name(index)
            words.append(word.title() if named else word)
        return words

    def _tense(self, left: list[str], right: list[str]) -> Tense | None:
        """Return the tense of the nearest cue: first to the left, then to the right."""
        if right and right[0] in _APOSTROPHES:
            return "past"
        if tuple(left[:3]) in self.cues.as_soon_as or self._is_set(left):
            return "future"
        for words in (left, right):
            for index, word in enumerate(words):
                if words is left and self._is_arranged(word, left[index + 1 :], index):
                    return "future"
                found = self._cue(word, words[index + 1 :], words is left)
                if found is not None:
                    return "past" if self._is_thwarted(right) else found
        return None

    def _is_thwarted(self, right: list[str]) -> bool:
        """Tell "were due on Friday but failed" from "were due on Friday"."""
        contrast = bool(right) and right[0] in self.cues.contrasts
        return contrast and any(map(self._is_past, right[1:_OBJECT_WORDS]))

    def _is_set(self, left: list[str]) -> bool:
        """Tell "the vote is on Monday" and "set for June" from "the road is dry on Mondays"."""
        if len(left) < 2 or left[0] not in self.cues.prepositions:
            return False
        return left[1] in self.cues.copulas

    def _is_aside(self, left: list[str], right: list[str]) -> bool:
        """Tell what stands in a bracket, and "born in 1950" between commas."""
        if (bool(left) and left[0] == "(") or (bool(right) and right[0] == ")"):
            return True
        if len(left) < 3 or right[:1] != [","] or left[0] not in self.cues.prepositions:
            return False
        return left[2] == "," and self._is_past(left[1])

    def _is_done(self, left: list[str]) -> bool:
        """Tell "was born in June" from "said the vote in June"."""
        cues = self.cues
        verb = left[1:] if left and left[0] in cues.prepositions else left
        if not verb or verb[0] in cues.takes_clause or verb[0] in cues.passive_plans:
            return False
        if len(verb) > 1 and verb[1] in cues.passive | cues.states | cues.future | cues.articles:
            return False
        return self._is_past(verb[0]) and verb[0] not in cues.defers

    def _is_to_come(self, left: list[str]) -> bool:
        """Tell "takes effect on January 1" from "announced the plan on August 21"."""
        cues = self.cues
        for index, word in enumerate(left[:_OBJECT_WORDS]):
            if word in cues.future or (word in cues.plans and word not in cues.plan_nouns):
                return self._cue(word, left[index + 1 :], True) == "future"
        return False

    def _is_aimed(self, left: list[str]) -> bool:
        """Tell "demanded a vote in June", which is to come, from "held a vote in June"."""
        cues = self.cues
        if not left or left[0] not in cues.prepositions:
            return False
        for index, (word, beyond) in enumerate(pairwise([*left, ""])):
            if word in cues.aims:
                return index > 1
            if self._is_past(word) and beyond not in cues.articles:
                return False
        return False

    def _is_arranged(self, word: str, further: list[str], distance: int) -> bool:
        """Tell "is leaving on Friday" from a participle far from the date."""
        if distance >= _EVENT_WORDS or not word.endswith(self.cues.progressive):
            return False
        return bool(further) and further[0] in self.cues.goes_off

    def _cue(self, word: str, further: list[str], leftwards: bool) -> Tense | None:
        """Return what a word says of tense; further: the words beyond it, from near to far."""
        cues = self.cues
        if word in cues.future:
            return "future"
        if word in cues.plans:
            if not leftwards:
                return "future"
            return self._of_plan(word, further)
        if word == cues.infinitive and leftwards and further and further[0] in cues.leads_to:
            return self._of_plan(further[0], further[1:])
        if leftwards and bool(further) and further[0] in cues.future and self._is_past(word):
            return "future"
        passive = leftwards and bool(further) and further[0] in cues.passive
        return "past" if self._is_past(word) and not passive else None

    def _of_plan(self, word: str, further: list[str]) -> Tense | None:
        """Tell "is scheduled" from "was scheduled" and "backed plans"."""
        cues = self.cues
        if word in cues.limits:
            return self._of_limit(further[:_OBJECT_WORDS])
        if further and further[0] in cues.as_before:
            return "past"
        if word in cues.passive_plans:
            past = not cues.pluperfect.isdisjoint(further[:3])
        else:
            past = bool(further) and further[0] not in cues.perfect and self._is_past(further[0])
            past = past or (word in cues.plan_nouns and self._is_object(further))
        return "past" if past else "future"

    def _of_limit(self, further: list[str]) -> Tense | None:
        """Tell "postponed until" from "was open until"; nothing before it says nothing."""
        if not further:
            return None
        cues = self.cues
        past = any(
            self._is_past(word) and beyond not in cues.states and beyond not in cues.present
            for word, beyond in pairwise([*further, ""])
            if word not in cues.present
        )
        return "past" if past and cues.defers.isdisjoint(further) else "future"

    def _is_object(self, further: list[str]) -> bool:
        """Tell "backed European plans" from "said European leaders plan"; an article hides it."""
        cues = self.cues
        for word, beyond in pairwise(further[: _OBJECT_WORDS + 1]):
            if not word.isalpha() or word in cues.goes_on or word in cues.no_events:
                return False
            if self._is_past(word):
                return word not in cues.takes_clause and beyond not in cues.articles
        return False

    def _is_past(self, word: str) -> bool:
        cues = self.cues
        return word in cues.past or (word.endswith(cues.past_endings) and word not in cues.not_past)
