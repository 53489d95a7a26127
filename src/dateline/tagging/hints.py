"""What the words around a time expression say: tense, preposition, passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.tagging.timex import Hints

if TYPE_CHECKING:
    from dateline.tagging.rules import Carried, Cues
    from dateline.tagging.tagger import Tokens
    from dateline.tagging.timex import Tense

_LEFT: Final = 14
_RIGHT: Final = 10
_STOPS: Final = frozenset({".", "!", "?", ""})


class HintReader:
    """Reads hints from left to right; each look is at a bounded number of tokens."""

    def __init__(self, tokens: Tokens, cues: Cues, carried: Carried) -> None:
        self.tokens = tokens
        self.cues = cues
        self.carried = carried

    def read(self, first: int, last: int) -> Hints:
        """Hints for the expression of these tokens; calls must come in the order of the text."""
        left = self._window(range(first - 1, first - 1 - _LEFT, -1))
        right = self._window(range(last + 1, last + 1 + _RIGHT))
        before = left[0] if left else ""
        if before in {"the", "about", "around", "approximately"} and len(left) > 1:
            before = left[1]
        return Hints(
            self._tense(left, right),
            self.cues.prepositions.get(before, ""),
            right[0] if right else "",
            (bool(left) and left[0] == "(") or (bool(right) and right[0] == ")"),
            self._line_at(first),
        )

    def _line_at(self, token: int) -> int:
        carried, position = self.carried, self.tokens.spans[token][0]
        carried.line += self.tokens.text.count("\n", carried.position, position)
        carried.position = position
        return carried.line

    def _window(self, indexes: range) -> list[str]:
        words = []
        for index in indexes:
            word = self.tokens.word(index)
            if word in _STOPS:
                break
            words.append(word)
        return words

    def _tense(self, left: list[str], right: list[str]) -> Tense | None:
        """Return the tense of the nearest cue: first to the left, then to the right."""
        if right and right[0] in {"'", "’"}:
            return "past"
        if tuple(left[:3]) in self.cues.as_soon_as:
            return "future"
        for words in (left, right):
            for index, word in enumerate(words):
                found = self._cue(word, words[index + 1 :], words is left)
                if found is not None:
                    return found
        return None

    def _cue(self, word: str, further: list[str], leftwards: bool) -> Tense | None:
        cues = self.cues
        if word in cues.future:
            return "future"
        if word in cues.plans:
            past = leftwards and any(other in cues.auxiliaries for other in further)
            return "past" if past else "future"
        if word == cues.infinitive and leftwards and further and further[0] in cues.leads_to:
            return self._cue(further[0], further[1:], leftwards) or "future"
        if word in cues.past or word.endswith(cues.past_endings):
            return "past"
        return None
