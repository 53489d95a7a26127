"""Reading again, in other words, what the language model takes for no clause.

Headlines and sentences in which it found no verb are read with one of their words in the past
tense; a headline in title case is read with capitals for its names only.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from dateline.text import headlines
from dateline.text.products import trained

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as Word

    from dateline.text.lemmas import Lexicon

_BATCH = 128
"""Sentences that go through the model at once: all of an article's, but for long ones."""

_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
_TOLD = frozenset(("VBD", "VBN"))
_CLAUSES = frozenset(("ROOT", "ccomp", "conj", "parataxis"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_TRIED = 4
"""Words of a line that are tried as its verb."""
_ASIDE = frozenset(("amod", "acl", "compound"))
_PAST = "took"
"""A past tense that is no participle."""
_OBJECTS = frozenset("NDJCP")
"""First letters of the tags of what an object begins with: nouns, articles, adjectives, numbers."""
_NO_NOUNS = frozenset("JRV")
"""First letters of the tags of adjectives, adverbs and verbs."""


class Read(NamedTuple):
    """A sentence as the model read it, and as the article writes it."""

    doc: Doc
    written: Doc
    verb: int | None = None
    """The word that was put in the past tense for the model, in a headline."""


def read(
    nlp: Language,
    lexicon: Lexicon,
    written: Sequence[Doc],
    text: str,
    spans: Sequence[tuple[int, int]],
) -> list[Read]:
    """Return the sentences of an article as the model reads them best.

    written: their words as the article writes them; spans: where they stand in `text`.
    """
    lines = [n for n, span in enumerate(spans) if headlines.is_headline(text, *span)]
    known = headlines.names(text, [spans[n] for n in lines]) if lines else frozenset[str]()
    lowered = {n: _lowered(written[n], known, lexicon) for n in lines}
    docs = _parsed(nlp, [lowered.get(n, doc) for n, doc in enumerate(written)])
    found = [Read(doc, own) for doc, own in zip(docs, written, strict=True)]
    verbless = [n for n, doc in enumerate(docs) if n in lowered or _is_verbless(doc)]
    for n, line in zip(verbless, _told(nlp, lexicon, [found[n] for n in verbless]), strict=True):
        found[n] = line
    return found


def _parsed(nlp: Language, docs: list[Doc]) -> list[Doc]:
    for pipe in trained(nlp) if docs else ():
        docs = list(pipe.pipe(docs, batch_size=_BATCH))
    return docs


def _told(nlp: Language, lexicon: Lexicon, lines: list[Read]) -> Iterator[Read]:
    """Read those lines anew that the model reads as clauses if their verb is in the past."""
    tried = [
        (n, i, _spelled(doc, [past if t.i == i else t.text for t in doc]))
        for n, (doc, *_) in enumerate(lines)
        for i, past in _candidates(doc, lexicon)
    ]
    docs = _parsed(nlp, [doc for *_, doc in tried])
    told: dict[int, tuple[Doc, int]] = {}
    for (n, i, _), doc in zip(tried, docs, strict=True):
        if _is_told(doc, i):
            told.setdefault(n, (doc, i))
    for n, line in enumerate(lines):
        if n in told:
            doc, i = told[n]
            yield Read(doc, line.written, i)
        elif line.doc is not line.written and _is_order(line.doc):
            yield Read(_parsed(nlp, [line.written])[0], line.written)
        else:
            yield line


def _candidates(doc: Doc, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Return the first words that may be the verb of a line, with a past tense for each."""
    found = (*headlines.verbs([t.text for t in doc], lexicon), *_participles(doc))
    return islice((one for one in found if _may_be_verb(doc, one[0])), _TRIED)


def _lowered(doc: Doc, known: Set[str], lexicon: Lexicon) -> Doc:
    """Return a headline in title case with capitals for its names only."""
    words = [token.text for token in doc]
    low = headlines.lowered(words, known, lexicon)
    return doc if low == words else _spelled(doc, low)


def _spelled(doc: Doc, words: list[str]) -> Doc:
    return type(doc)(doc.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc])


def _participles(doc: Doc) -> Iterator[tuple[int, str]]:
    """Yield each word that may be a past tense taken for a participle, and what to try for it.

    That is a verb whose past tense is no participle too: the model knows the verb of "Bayern took
    coach Jan Boer", and may not know that of "Bayern sacked coach Jan Boer".
    """
    for word in doc[1:-1]:
        before, after = doc[word.i - 1], doc[word.i + 1]
        somebody = before.tag_[0] == "N" or before.tag_ == "VBG" or before.text.istitle()
        aside = word.tag_ in _TOLD and word.dep_ in _ASIDE and word.text.endswith("ed")
        if aside and somebody and after.tag_[0] in _OBJECTS:
            yield word.i, _PAST


def _is_verbless(doc: Doc) -> bool:
    """Whether the model finds no verb with a tense in a short sentence: "The mill closes."."""
    told = (token.tag_ in _FINITE and token.dep_ not in _ASIDE for token in doc)
    return len(doc) <= headlines.MOST and not any(told)


def _may_be_verb(doc: Doc, i: int) -> bool:
    """Whether a word may be the verb of a headline that has none, or has a participle for one."""
    root = next(token for token in doc if token.head.i == token.i)
    if root.tag_ in _TOLD and _has_subject(root):
        return root.text.endswith("ed") and i == root.i - 1
    planned = root.tag_ == "VB" and any(kid.dep_ == "aux" for kid in root.lefts)
    return not planned and (root.tag_ not in _FINITE or not _has_subject(root))


def _is_told(doc: Doc, i: int) -> bool:
    """Whether a word in the past tense is the verb of a clause."""
    return doc[i].tag_ in _TOLD and doc[i].dep_ in _CLAUSES and _has_subject(doc[i])


def _has_subject(verb: Word) -> bool:
    return any(kid.dep_ in _SUBJECTS and kid.tag_[0] not in _NO_NOUNS for kid in verb.lefts)


def _is_order(doc: Doc) -> bool:
    """Whether the first word of a line is its verb, as in no headline: "Harbour master …"."""
    first = doc[0]
    return first.head.i == first.i and first.tag_.startswith("VB") and first.tag_ not in _TOLD
