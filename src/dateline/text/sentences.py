"""Sentence spans by rule: fast, linear in the text's length, and without a model.

Line ends always end a sentence. Within a line, a full stop, question mark, exclamation mark or
ellipsis (with the quotes and brackets that close after it) ends one if white space follows and
neither the word before it (an abbreviation, an initial, a list number) nor the word after it
(in lower case) speaks against it.
"""

from __future__ import annotations

import re

_LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_STOPS = ".!?…"
_CLOSERS = "\"'”’»)]}"
_OPENERS = "\"'“‘„«([{"

_CANDIDATE = re.compile(f"[{_LINE_ENDS}]|[{_STOPS}]++[{re.escape(_CLOSERS)}]*+")
_NON_SPACE = re.compile(r"\S")
_NEXT_WORD = re.compile(rf"\s*+([{re.escape(_OPENERS)}]*+)(\w{{0,16}}+)")

_LONGEST_ABBREVIATION = 16

_BEFORE_NAMES = frozenset(
    "mr mrs ms mx messrs mme mlle dr drs prof profs rev revd fr hon gen gens maj col cols lt capt "
    "cpt cmdr cdr cpl sgt pte pvt adm brig sen sens rep reps gov govs pres supt insp det const "
    "atty amb sec st ste mt mts ft vs v viz cf e.g i.e eg ie ca approx al".split()
)
"""Abbreviations that never end a sentence: a name, or what they compare or explain, follows."""

_BEFORE_NUMBERS = frozenset(
    "no nos nr p pp par para art arts vol vols ch fig figs sec sect op cap est circa c jan feb mar "
    "apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split()
)
"""Abbreviations after which a number goes on with the sentence."""

_ANYWHERE = frozenset(
    "inc corp co cos ltd plc llc bros assn assoc dept univ jr sr esq etc est ave blvd rd hwy bldg "
    "min max ed eds trans repr tel ext dist intl natl govt mfg mgr lb lbs oz sq hr hrs yr yrs "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev "
    "okla ont pa penn que tenn tex va vt wash wis wyo ph.d b.a m.a m.d b.sc m.sc".split()
)
"""Abbreviations that end a sentence only if a word follows that begins one."""

_ORDINARY = frozenset("no co sat sun mar art ill ind miss mo par sec la est del max ext".split())
"""Abbreviations that are also words: taken as such unless they begin with a capital letter."""

_SENTENCE_STARTERS = frozenset(
    "a about according across after afterwards again all almost also although amid among an and "
    "another any are as asked at because before being besides both but by critics despite did do "
    "does during each earlier either even every experts few five following for four from further "
    "given had has have he hence her here his how however i if in indeed instead investigators is "
    "it its last later many may meanwhile more moreover most much my neither nevertheless no none "
    "nor not nothing now of officials on once one only or other our over people perhaps police "
    "rather residents seven several she similarly since six so some soon still such ten that the "
    "their then there therefore these they thirdly this those though three through throughout "
    "thus to today together tomorrow two under unless until very was we were what when where "
    "whether which while who why with without witnesses yesterday yet you your".split()
)
"""Words whose capital letter is a sentence's more often than a name's."""


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences of `text` as (start, end) character offsets.

    The spans are in order and disjoint, begin and end with a character that is no white space, and
    together hold every such character. Time is linear in the length of the text.
    """
    spans: list[tuple[int, int]] = []
    start = _skip_space(text, 0)
    for candidate in _CANDIDATE.finditer(text):
        end = candidate.end()
        if candidate.start() < start or not _ends_sentence(text, start, candidate):
            continue
        spans.append((start, _trim_end(text, start, end)))
        start = _skip_space(text, end)
    if start < len(text):
        spans.append((start, _trim_end(text, start, len(text))))
    return spans


def _skip_space(text: str, position: int) -> int:
    found = _NON_SPACE.search(text, position)
    return found.start() if found else len(text)


def _trim_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _ends_sentence(text: str, start: int, candidate: re.Match[str]) -> bool:
    mark = candidate.group()
    if mark in _LINE_ENDS:
        return True
    end = candidate.end()
    if not text[end : end + 1].isspace():
        return False
    following = _NEXT_WORD.match(text, end)
    opener, word = following.groups() if following else ("", "")
    if word[:1].islower() or (not word and not opener and _goes_on_after_dash(text, end)):
        return False
    if mark != ".":
        return True
    if _is_list_number(text, start, candidate.start()):
        return False
    return not _is_abbreviation(_last_word(text, start, candidate.start()), word, opener)


def _goes_on_after_dash(text: str, end: int) -> bool:
    """Whether a dash and then a lower-case word follow: “Where?” – so he asked."""
    tail = text[end : end + 6].lstrip(" -–—")
    return tail[:1].islower()


def _is_list_number(text: str, start: int, stop: int) -> bool:
    """Whether the sentence so far is one or two digits, as in “1. Open the box”."""
    return stop - start <= 2 and text[start:stop].isdigit()


def _last_word(text: str, start: int, stop: int) -> str:
    """Return the word that ends at `stop`, or "" if it is longer than any abbreviation."""
    lowest = max(start, stop - _LONGEST_ABBREVIATION)
    words = text[lowest:stop].split()
    if not words or text[stop - 1].isspace() or (len(words) == 1 and lowest > start):
        return ""
    return words[-1].lstrip(_OPENERS)


def _is_abbreviation(last: str, following: str, opener: str) -> bool:
    """Whether the full stop after `last` belongs to it and the sentence goes on."""
    key = last.lower()
    if following[:1].isdigit() and key in _BEFORE_NUMBERS:
        return True
    if key in _ORDINARY and last.islower():
        return False
    if key in _BEFORE_NAMES:
        return not opener
    if opener or following.lower() in _SENTENCE_STARTERS:
        return False
    return key in _ANYWHERE or _is_initial(last) or _is_dotted(last)


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and word.isupper() and word != "I"


def _is_dotted(word: str) -> bool:
    """Whether `word` is letters between full stops, as in U.S or a.m."""
    letters = word.split(".")
    return len(letters) > 1 and all(len(part) == 1 and part.isalpha() for part in letters)
