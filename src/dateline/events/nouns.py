"""Noun phrases: the words of a name, its title, the kind of who or what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.asking import once
from dateline.events.countries import country
from dateline.events.dependencies import SUBJECTS
from dateline.events.gazetteer import city
from dateline.events.gender import (
    is_full_name,
    is_given_to_somebody,
    is_no_person,
)
from dateline.events.lexicon import ARTICLES
from dateline.events.noun_kinds import (
    ORGANISATION_NOUNS,
    is_role,
    is_thing,
    noun_kind,
)
from dateline.events.titled import ORGANISATION_WORDS, is_office, may_be_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dateline.events.grammar import Tree
    from dateline.records import Kind
    from dateline.text.tokens import Token

_FARTHEST = 8
"""Words from "of" to the noun that it governs."""
LEGAL_FORMS = frozenset(
    """corp inc ltd plc llc gmbh ag sa co co. corp. inc. ltd. n.v. s.p.a. company corporation group
    holdings""".split()
)
"""Last words of a firm's name that only say that it is a firm."""
_OF_SOMETHING = frozenset(
    "republic bank lodge order chamber academy museum library gulf bay strait sea isle cape".split()
)
"""Other nouns whose name goes on after "of"."""
_OWNERS = frozenset("people women men children lord lady king queen".split())
"""For whom a body may be named: "the People's Party"."""
_OF_FIRMS = frozenset("ceo cfo coo cto founder co-founder".split())
"""Offices of bodies only."""
MAKERS = frozenset(
    "maker manufacturer carmaker automaker drugmaker chipmaker planemaker steelmaker retailer "
    "insurer brewer lender".split()
)
"""Nouns for firms by what they do, which are hardly part of a name."""
_ALSO_FIRMS = frozenset(
    "owner rival sponsor builder publisher backer buyer bidder shareholder creditor competitor "
    "partner landlord developer trader".split()
)
"""Nouns for somebody who is as often a firm."""
_BEFORE_FIRMS = MAKERS | {"rival"}
"""Nouns with which a sentence begins before the name of a firm."""
_OF_FIRM = frozenset("share stake stock bond sale profit revenue earnings turnover output".split())
"""Nouns for what a firm sells or makes, or is made of: "shares in Norvig", "sales at Norvig"."""
GEOGRAPHY = frozenset(
    """river rivers mountain mountains mount lake lakes sea ocean gulf bay strait valley desert
    island islands peninsula coast canal street road avenue square bridge park beach hill hills
    forest region province county district city town village republic sound creek canyon falls
    delta plateau highway tunnel dam""".split()
)
"""Last words of names of places, which are nobody."""
_NOT_IN_NAME = frozenset(
    "relcl acl appos punct prep cc conj advmod predet advcl ccomp parataxis dep neg".split()
)


def name_words(tree: Tree, token: Token) -> list[Token]:
    """Return the words of the name that `token` heads ("Ministry of Defence")."""
    if not tree.children[token.i]:
        return [token]
    if token.i not in tree.names:
        tree.names[token.i] = _name_words(tree, token)
    return list(tree.names[token.i])


def _is_other_state(tree: Tree, before: Token, name: Token) -> bool:
    """Whether a state is joined to another by a hyphen: "Norway-Malta talks"."""
    joined = before.i + 2 == name.i and tree[before.i + 1].text in ("-", "–")
    return joined and country(before.text) is not None and country(name.text) is not None


def _name_words(tree: Tree, token: Token) -> list[Token]:
    words = [
        k
        for k in tree.kids(token.i, "compound", "nmod", "nummod")
        if k.i < token.i
        and (k.pos in ("PROPN", "NUM") or may_be_title(k) or _is_capital(k, token))
        and not _is_other_state(tree, k, token)
    ]
    noun = token.lemma.lower()
    body = noun in ORGANISATION_WORDS and noun not in LEGAL_FORMS - {"company", "group"}
    for word in words:
        words += [
            k
            for k in tree.kids(word.i, "compound", "nmod", *(("cc", "conj") if body else ()))
            if k.i < token.i and (k.pos == "PROPN" or k.text == "and")
        ]
        # "South African Ministry": the first word of a people's name stands under the second.
        words += [k for k in tree.kids(word.i, "amod") if k.i == word.i - 1 and k.text.istitle()]
    if body:
        words += _members_before(tree, token, min([*words, token], key=lambda t: t.i))
    words = sorted([*words, token], key=lambda t: t.i)
    start = next(
        (n for n in range(len(words)) if words[-1].i - words[n].i <= len(words) - n + 1), 0
    )
    words = _behind_role(tree, words[start:])
    words += [k for k in tree.kids(token.i, "nummod") if k.i == token.i + 1 and k.text.isupper()]
    of = next(
        (k for k in tree.kids(token.i, "prep") if k.lemma in ("of", "for") and k.i == token.i + 1),
        None,
    )
    if of is not None and (body or token.lemma.lower() in _OF_SOMETHING):
        inner = tree.kid(of.i, "pobj")
        if inner is not None and inner.pos == "PROPN" and inner.i - of.i <= 4:
            words = [*words, *(tree[i] for i in range(of.i, _last_of_body(tree, inner) + 1))]
    return words


def _members_before(tree: Tree, body: Token, first: Token) -> list[Token]:
    """Return whose a body is by its name, up to its `first` word: "Farmers' Union"."""
    whose = tree.kid(body.i, "poss")
    mark = tree.kid(whose.i, "case") if whose is not None else None
    if whose is None or mark is None or mark.i + 1 != first.i or not whose.text.istitle():
        return []
    word = whose.text.lower()
    many = whose.tag in ("NNPS", "NNS") and is_role(word.removesuffix("s"))
    if not many and word not in _OWNERS and not word.endswith("men"):
        return []
    return [*(k for k in tree.kids(whose.i, "compound") if k.pos == "PROPN"), whose, mark]


def _behind_role(tree: Tree, words: list[Token]) -> list[Token]:
    """Return what names whom a noun between tells of: "Norvig" of "Acme rival Norvig".

    A sentence may begin with such a noun: "Carmaker Norvig".
    """
    if len(words) > 1 and words[0].i == 0 and words[0].lemma.lower() in _BEFORE_FIRMS:
        words = words[1:]
    for n in range(len(words) - 1, 0, -1):
        between = tree.tokens[words[n - 1].i + 1 : words[n].i]
        if any(word.text.islower() and is_role(word.lemma) for word in between):
            return words[n:]
    return words


def _last_of_body(tree: Tree, word: Token) -> int:
    """Return the last word of what a body is for: "Trade and Industry", but "Japan" and no more."""
    joined = [k for k in tree.kids(word.i, "conj") if k.pos == "PROPN"]
    if not joined or country(word.text) is not None or tree.kid(joined[0].i, "det") is not None:
        return word.i
    between = (tree[i].text for i in range(word.i + 1, joined[0].i))
    if not all(text in (",", "and", "&") or text.istitle() for text in between):
        return word.i
    return _last_of_body(tree, joined[0])


def _is_capital(word: Token, head: Token) -> bool:
    """Whether a common noun is part of an organisation's name ("Defence Ministry")."""
    return word.text[:1].isupper() and head.lemma.lower() in ORGANISATION_WORDS


def name_kind(
    tree: Tree, token: Token, titles: Sequence[str], rest: Sequence[Token]
) -> Kind | None:
    """Return what a name is of, by its words without `titles` and those around; None if unsure."""
    words = {w.text.lower() for w in rest}
    if words & ORGANISATION_WORDS:
        return "organisation"
    if rest and (rest[-1].text.lower() in GEOGRAPHY or is_no_person(rest[-1].text)):
        return None
    if titles or is_full_name(" ".join(w.text for w in rest)):
        return "person"
    if len(rest) == 1 and rest[0].text.isupper() and len(rest[0].text) > 1:
        return "person" if is_office(rest) else "organisation"
    described = tree.kids(token.i, "appos")
    head = tree[token.head]
    if head.lemma == "of" and tree[head.head].lemma.lower() in _OF_FIRMS and token.dep == "pobj":
        return "organisation"
    if token.dep == "appos":
        described = [*described, head]
    if any(is_role(k.lemma) and not _may_be_firm(k, rest) for k in described):
        return "person"
    if any(k.lemma.lower() in ORGANISATION_NOUNS for k in described):
        whole = len(rest) in (2, 3) and is_given_to_somebody(rest[0].text)
        return "person" if whole else "organisation"
    if rest and any(_is_body_before(k, rest[0]) for k in tree.kids(token.i, "compound", "nmod")):
        return "organisation"
    thing = bool(rest) and is_thing(rest[-1].text.lower())
    before = tree.kids(token.i, "compound")
    if not thing and any(is_role(k.lemma) and not _may_be_firm(k, rest) for k in before):
        return "person"
    if rest and is_role(rest[-1].text):
        return "person"
    if rest and has_own_article(tree, token, rest[0]):
        return "organisation"
    if token.dep in SUBJECTS and len(rest) in (2, 3) and _speaks(tree, token):
        return "person"
    return None


def _may_be_firm(noun: Token, name: Sequence[Token]) -> bool:
    """Whether who has a name of one word may be a firm by what a noun tells: "its owner, Volta"."""
    return len(name) == 1 and noun.lemma.lower() in _ALSO_FIRMS


def _is_body_before(noun: Token, first: Token) -> bool:
    """Whether a noun before the first word of a name says that it is a body: "carmaker Norvig"."""
    word = noun.lemma.lower()
    return (
        noun.i + 1 == first.i
        and word in ORGANISATION_NOUNS
        and (noun.text.islower() or word in MAKERS)
    )


def has_own_article(tree: Tree, token: Token, first: Token) -> bool:
    """Whether a name has an article of its own: not in "both Ek and", "the name Ek"."""
    return any(
        det.lemma in ARTICLES and not any(t.pos == "NOUN" for t in tree.tokens[det.i + 1 : first.i])
        for det in tree.kids(token.i, "det")
    )


def _speaks(tree: Tree, token: Token) -> bool:
    return tree[token.head].lemma in (
        "say", "tell", "add", "write", "argue", "ask", "think", "believe", "know", "die", "marry",
        "resign", "explain", "joke", "smile", "recall",
    )  # fmt: skip


@once
def nationality(tree: Tree, token: Token) -> str | None:
    """Return the state of a noun: "the Norwegian police", "Norway's king", "the king of Norway"."""
    if not tree.children[token.i]:
        return None
    for kid in tree.kids(token.i, "amod", "compound", "poss", "nmod"):
        state = country(kid.text)
        if state is not None:
            return state.code
        deeper = nationality(tree, kid) if kid.dep == "compound" else None
        if deeper is not None:
            return deeper
    for prep, obj in tree.prepositions(token.i):
        state = country(obj.text) if prep.lemma == "of" else None
        if state is not None and state.way == "name":
            return state.code
    return None


@once
def phrase(tree: Tree, token: Token) -> list[int]:
    """Return the words, in order, that name what a noun or a name stands for."""
    if token.pos == "PRON" or not tree.children[token.i]:
        return [token.i]
    if token.dep in ("amod", "compound", "nmod"):
        named = name_words(tree, token) if token.pos == "PROPN" else tree.kids(token.i, "compound")
        return list(range(named[0].i, max(named[-1].i, token.i) + 1)) if named else [token.i]
    words = (
        {token.i, *(w.i for w in name_words(tree, token))} if token.pos == "PROPN" else {token.i}
    )
    for kid in tree.kids(token.i):
        if kid.dep not in _NOT_IN_NAME and kid.i < token.i:
            words.update(tree.subtree(kid.i))
    low = min(words)
    high = max(words)
    while low < token.i and tree[low].pos == "PUNCT" and tree[low].text not in "([":
        low += 1
    after = tree.kids(token.i, "prep") if token.pos == "NOUN" else ()
    behind = next((k for k in after if k.i == token.i + 1), None)
    inner = tree.kid(behind.i, "pobj") if behind is not None else None
    if behind is not None and inner is not None:
        kind = noun_kind(token, token.tag == "NNS")
        doing = tree[behind.i + 1].tag == "VBG" and kind is not None
        whose = behind.lemma == "of" or (
            (behind.lemma in ("for", "from") or (behind.lemma == "at" and token.dep in SUBJECTS))
            and kind in ("person", "group")
            and (inner.pos == "PROPN" or inner.lemma in ORGANISATION_NOUNS)
        )
        if token.lemma in _OF_FIRM and behind.lemma in ("in", "at", "for"):
            name = words_text(tree, (word.i for word in name_words(tree, inner)))
            whose = inner.pos == "PROPN" and not country(name) and not city(name)
        if whose and inner.i - behind.i <= _FARTHEST and not doing:
            last = _last_of_list(tree, inner) if token.tag == "NNS" else inner.i
            named = name_words(tree, inner)[-1:] if inner.pos == "PROPN" else []
            high = max(high, last, *(word.i for word in named))
    return list(range(low, high + 1))


def _last_of_list(tree: Tree, name: Token) -> int:
    """Return the last of several names that "and" joins: "the mayors of Lund, Moss and Vik".

    Or of those that it ends with: "and other towns".
    """
    if name.pos != "PROPN":
        return name.i
    joined = (
        k
        for k in tree.kids(name.i, "conj")
        if k.pos == "PROPN" or any(m.lemma == "other" for m in tree.kids(k.i, "amod"))
    )
    last = next(joined, None)
    return _last_of_list(tree, last) if last is not None else name.i


@once
def phrase_text(tree: Tree, token: Token) -> str:
    """Return the phrase without its article or the titles of its possessor, but "no one" whole."""
    words = phrase(tree, token)
    nobody = token.text.lower() == "one" and tree[words[0]].text.lower() == "no"
    while not nobody and len(words) > 1 and _opens_phrase(tree, words[0]):
        words = words[1:]
    return words_text(tree, words)


def _opens_phrase(tree: Tree, word: int) -> bool:
    """Whether a word is an article or the like, and no part of "all-night"."""
    token = tree[word]
    joined = word + 1 < len(tree) and tree[word + 1].text == "-"
    return (token.pos == "DET" and not joined) or token.tag == "WP$"


def possessive(name: str, *, several: bool) -> str:
    """Return the form of a name before what is theirs: "Ek's", "the guests'", "two ships'"."""
    last = name.rpartition(" ")[2]
    several = several or (last.islower() and not last.endswith(("ss", "us", "is")))
    return f"{name}'" if several and name.endswith("s") else f"{name}'s"


def words_text(
    tree: Tree,
    words: Iterable[int],
    written: Callable[[Token, Token | None], str] | None = None,
) -> str:
    """Join words as they stood: with a space only where the text has white space.

    written: what to write for a word but itself, given also the one before it.
    """
    parts: list[str] = []
    tokens = tree.tokens
    previous: Token | None = None
    for i in words:
        token = tokens[i]
        if previous is not None and (token.start > previous.end or token.i != previous.i + 1):
            parts.append(" ")
        parts.append(token.text if written is None else written(token, previous))
        previous = token
    return "".join(parts)
