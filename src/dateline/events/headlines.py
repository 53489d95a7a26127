"""Headlines In Title Case, whose verbs and nouns the parser takes for names.

"Harbour Master Dies at 91" has no verb for it, and "Storm Hits Lund" is a name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.lexicon import EVENT_NOUNS, RARELY_EVENTS, SAY, SOMETIMES_EVENTS
from dateline.events.repairing import is_somebody
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.text.tokens import Token

_LONG, _FEWEST, _MOST = 4, 3, 25
"""Letters of a word that title case does not leave small; words of a headline."""
_CLEARLY_EVENTS = EVENT_NOUNS - SOMETIMES_EVENTS - RARELY_EVENTS
_BODIES = ("person", "group")
_MOSTLY = 0.5
_SUBJECTS = frozenset("compound nmod dep amod nsubj nummod poss det".split())
_OBJECTS = frozenset("appos npadvmod dobj conj".split())
_COUNTS = frozenset("dozens scores hundreds thousands many several".split())
_ACTIVE = frozenset("aux auxpass dobj ccomp xcomp acomp attr neg".split())
"""What goes with no passive that lacks its auxiliary."""
_INTRANSITIVE = frozenset(
    "fall rise die come go arrive drop climb jump soar plunge slide surge grow shrink emerge "
    "appear disappear happen occur begin start end resign retire talk agree vote win lose return "
    "stay remain sleep live lie sit stand walk run travel fly meet march rally protest clash "
    "collapse crash explode erupt survive succeed fail decline slump tumble gain recover trade "
    "finish close open leave move play fight slip ease edge sink flee strike struggle work "
    "increase decrease double improve continue know hear think learn look wait serve".split()
)
"""Verbs whose past tense needs no object."""
_PLURALS = ("NNS", "NNPS")


def recased(tokens: list[Token]) -> bool:
    """Give a headline in title case its verb and its event nouns; return whether it changed."""
    if not _is_title_case(tokens):
        return False
    if any(token.pos in ("VERB", "AUX") for token in tokens):
        return _recase_nouns(tokens)
    root = next(token for token in tokens if token.head == token.i)
    base = _base(tokens, root)
    if base is None:
        return False
    _make_verb(tokens, root, base)
    _recase_nouns(tokens)
    return True


def toll_told(tokens: list[Token]) -> bool:
    """Read "Two nurses dead in market fire" as a clause whose verb is "dead"."""
    if any(token.pos in ("VERB", "AUX") and token.dep == "ROOT" for token in tokens):
        return False
    toll = next((t for t in tokens[1:] if t.text.lower() == "dead" and t.tag == "JJ"), None)
    if toll is None:
        return False
    whom = tokens[toll.i - 1]
    counted = whom.tag == "CD" or whom.text.lower() in _COUNTS or _is_counted(tokens, whom)
    if not counted or not (toll.head == whom.i or whom.head == toll.i):
        return False
    top = toll.i if whom.head in (whom.i, toll.i) else whom.head
    dep = "ROOT" if top == toll.i else whom.dep
    tokens[toll.i] = replace(toll, tag="VBN", pos="VERB", lemma="die", dep=dep, head=top)
    tokens[whom.i] = replace(whom, dep="nsubj", head=toll.i)
    for token in tokens:
        if token.head == whom.i and token.i > toll.i:
            tokens[token.i] = replace(token, head=toll.i)
        elif token.head == toll.i and token.dep == "advmod" and token.i < whom.i:
            tokens[token.i] = replace(token, head=whom.i)
    return True


def future_told(tokens: list[Token]) -> bool:
    """Read "Nurses to strike over pay" as a clause, but not "Plan to close mill"."""
    if len(tokens) > _MOST or not tokens[-1].text[-1].isalnum():
        return False
    to = next((t for t in tokens[1:] if t.pos in ("VERB", "AUX", "PART")), None)
    if to is None or to.text != "to" or tokens[to.head].tag != "VB":
        return False
    verb, noun = tokens[to.head], tokens[to.i - 1]
    if verb.head != noun.i or not is_somebody(noun):
        return False
    root = next(t for t in tokens if t.head == t.i)
    tokens[root.i] = replace(root, dep="dep", head=verb.i)
    tokens[noun.i] = replace(noun, dep="nsubj", head=verb.i)
    tokens[verb.i] = replace(verb, dep="ROOT", head=verb.i)
    return True


def passive_told(tokens: list[Token]) -> bool:
    """Read "Mayor's aide arrested in raid" as a passive: a headline tells deeds in the present."""
    if not _FEWEST <= len(tokens) <= _MOST or not tokens[-1].text[-1].isalnum():
        return False
    verb = next((t for t in tokens if t.pos in ("VERB", "AUX")), None)
    if verb is None or verb.tag not in ("VBN", "VBD") or verb.dep not in ("ROOT", "ccomp"):
        return False
    kids = [t for t in tokens if t.head == verb.i and t.i != verb.i]
    subject = next((t for t in kids if t.dep == "nsubj" and t.i < verb.i), None)
    if subject is None or subject.pos == "PRON" or any(t.dep in _ACTIVE for t in kids):
        return False
    if verb.tag == "VBD" and (verb.lemma in _INTRANSITIVE or verb.lemma in SAY):
        return False
    tokens[verb.i] = replace(verb, tag="VBN")
    tokens[subject.i] = replace(subject, dep="nsubjpass")
    return True


def _is_counted(tokens: Sequence[Token], noun: Token) -> bool:
    return any(t.head == noun.i and t.dep == "nummod" for t in tokens)


def _recase_nouns(tokens: list[Token]) -> bool:
    """Make common nouns of the names that are event nouns; whether there were any."""
    changed = False
    for token in tokens:
        word = _singular(token.text.lower())
        if token.pos == "PROPN" and word in _CLEARLY_EVENTS:
            tag = "NN" if word == token.text.lower() else "NNS"
            tokens[token.i] = replace(token, pos="NOUN", tag=tag, lemma=word)
            changed = True
    return changed


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether all long words of a line have a capital."""
    if not _FEWEST <= len(tokens) <= _MOST or tokens[-1].text == ".":
        return False
    words = [t for t in tokens if len(t.text) >= _LONG and t.text.isalpha()]
    return len(words) >= _FEWEST and all(t.text[0].isupper() for t in words)


def _base(tokens: Sequence[Token], root: Token) -> str | None:
    """Return the base form of the root if it is the verb of the headline."""
    if root.pos not in ("PROPN", "NOUN") or not 0 < root.i < len(tokens) - 1:
        return None
    before, after = tokens[root.i - 1], tokens[root.i + 1]
    if before.pos not in ("PROPN", "NOUN") or after.text.lower() in ("of", ":"):
        return None
    word = root.text.lower()
    plural = before.tag in _PLURALS or before.text.endswith("s")
    base = word if plural else _singular(word)
    if base in EVENT_NOUNS or not kinds(base, "v") or (not plural and base == word):
        return None
    named = kinds(base, "n")
    return None if any(named.get(kind, 0) >= _MOSTLY for kind in _BODIES) else base


def _singular(word: str) -> str:
    """Return a word without its -s, where that is one: "dies", "passes", "carries"."""
    for ending, instead in (("s", ""), ("es", ""), ("ies", "y")):
        stem = word.removesuffix(ending) + instead
        if word.endswith(ending) and (kinds(stem, "v") or stem in EVENT_NOUNS):
            return stem
    return word


def _make_verb(tokens: list[Token], root: Token, base: str) -> None:
    """Make the root a verb, what stands before it its subject, the noun behind it its object."""
    tag = "VBP" if base == root.text.lower() else "VBZ"
    tokens[root.i] = replace(root, pos="VERB", tag=tag, lemma=base)
    subject = root.i - 1
    for token in tokens[: root.i]:
        if token.head == root.i and token.dep in _SUBJECTS and token.i != subject:
            tokens[token.i] = replace(token, head=subject)
    tokens[subject] = replace(tokens[subject], dep="nsubj", head=root.i)
    for token in tokens[root.i + 1 :]:
        if token.head == root.i and token.dep in _OBJECTS and token.pos in ("PROPN", "NOUN"):
            tokens[token.i] = replace(token, dep="dobj")
            return
