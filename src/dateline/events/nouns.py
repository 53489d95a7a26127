"""Noun phrases: the words of a name, its title, the kind of who or what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.gender import is_full_name, is_no_person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dateline.events.grammar import Tree
    from dateline.records import Kind
    from dateline.text.tokens import Token

_TITLES = frozenset(
    """mr mrs ms miss dr sir lord lady president prime minister chancellor king queen prince
    princess pope senator congressman congresswoman representative governor mayor secretary
    ambassador general colonel major captain lieutenant sergeant admiral judge justice professor
    chairman chairwoman chief director spokesman spokeswoman spokesperson envoy premier rev reverend
    bishop archbishop cardinal sheikh ayatollah imam rabbi emperor baron duke sen rep gov gen col
    lt sgt capt prof officer commissioner deputy vice leader attorney inspector coach analyst
    economist foreign defence defense finance interior special former us state executive""".split()
)
_ORGANISATION_WORDS = frozenset(
    """ministry department agency authority authorities commission committee council court
    parliament congress senate assembly government administration party union association
    federation league bank company corporation corp inc ltd plc group holdings airlines airways
    university college school institute foundation hospital police army navy force forces guard
    bureau office organisation organization nato un eu imf opec who interpol club church times post
    news agency reuters television network board service services society front movement alliance
    coalition cabinet command team airline airport industries systems motors bundestag duma knesset
    pentagon kremlin house nations fund center centre trust llc gmbh ag sa co co. corp. inc. ltd.
    """.split()
)
_GROUP_WORDS = frozenset(
    """people protesters demonstrators residents officials leaders soldiers troops rebels militants
    workers students victims passengers civilians police witnesses lawmakers ministers members
    fighters insurgents gunmen refugees migrants farmers voters investors scientists researchers
    doctors nurses patients critics diplomats allies supporters activists families children women
    men villagers prisoners hostages journalists envoys delegates negotiators analysts experts
    employees staff crew crews firefighters rescuers teachers customers users players fans
    shareholders lawyers prosecutors investigators inspectors companies countries states nations
    banks airlines parties unions forces authorities others parents drivers pilots engineers judges
    peacekeepers separatists jihadists terrorists attackers suspects""".split()
)
_PERSON_ROLES = frozenset(
    """president minister chancellor king queen senator governor mayor secretary ambassador general
    colonel captain judge professor chairman chief director spokesman spokeswoman spokesperson envoy
    premier man woman boy girl teacher driver pilot engineer doctor lawyer analyst economist officer
    official soldier suspect gunman author actor actress singer coach player founder owner head
    leader candidate journalist scientist researcher executive resident farmer student worker victim
    wife husband son daughter mother father brother sister bishop pope prince princess attorney
    prosecutor detective inspector commander astronaut cosmonaut artist writer poet physician
    surgeon nurse motorist cyclist pedestrian tourist footballer striker midfielder goalkeeper
    champion runner swimmer sniper killer attacker hiker patient defendant plaintiff prisoner
    hostage refugee activist protester lawmaker employee friend cousin uncle aunt nephew niece
    grandfather grandmother partner colleague mentor successor predecessor counterpart nominee heir
    cook chef pastor priest monk nun child baby teenager toddler lad gentleman lady nobleman
    composer painter sculptor novelist physicist chemist mathematician historian philosopher
    economist biologist senator congressman congresswoman lieutenant sergeant corporal admiral
    sailor fisherman policeman policewoman fireman firefighter inventor trader banker investor
    boxer cricketer golfer rider rapper musician pianist violinist dancer filmmaker photographer
    reporter editor publisher veteran rebel militant insurgent terrorist bomber thief robber
    burglar fugitive migrant immigrant voter customer passenger witness survivor""".split()
)
_ORGANISATION_NOUNS = frozenset(
    """ministry department agency authority commission committee council court parliament congress
    senate assembly government administration party union association company corporation firm bank
    group university college school institute foundation hospital police army navy bureau office
    organisation organization club church board society movement alliance coalition cabinet
    team airline airport regulator bloc regime watchdog union delegation manufacturer carmaker
    maker retailer operator newspaper broadcaster charity museum consortium subsidiary
    venture lender insurer brewer factory""".split()
)
GEOGRAPHY = frozenset(
    """river rivers mountain mountains mount lake lakes sea ocean gulf bay strait valley desert
    island islands peninsula coast canal street road avenue square bridge park beach hill hills
    forest region province county district city town village republic""".split()
)
"""Last words of names of places, which are nobody."""
_COUNTRY_NOUNS = frozenset("country nation state republic kingdom neighbour neighbor".split())
_NOT_IN_NAME = frozenset(
    "relcl acl appos punct prep cc conj advmod predet advcl ccomp parataxis dep neg".split()
)


def name_words(tree: Tree, token: Token) -> list[Token]:
    """Return the words of the name that `token` heads ("Ministry of Defence")."""
    words = [
        k
        for k in tree.kids(token.i, "compound", "nmod", "nummod")
        if k.i < token.i
        and (k.pos in ("PROPN", "NUM") or k.lemma.lower() in _TITLES or _is_capital(k, token))
    ]
    deeper = [
        k
        for w in words
        for k in tree.kids(w.i, "compound", "nmod")
        if k.i < w.i and k.pos == "PROPN"
    ]
    words = sorted([*deeper, *words, token], key=lambda t: t.i)
    start = next(
        (n for n in range(len(words)) if words[-1].i - words[n].i <= len(words) - n + 1), 0
    )
    words = words[start:]
    of = next(
        (k for k in tree.kids(token.i, "prep") if k.lemma in ("of", "for") and k.i == token.i + 1),
        None,
    )
    if of is not None and token.lemma.lower() in _ORGANISATION_WORDS | {"republic", "bank"}:
        inner = tree.kid(of.i, "pobj")
        if inner is not None and inner.pos == "PROPN" and inner.i - of.i <= 4:
            words = [*words, *(tree[i] for i in range(of.i, inner.i + 1))]
    return words


def _is_capital(word: Token, head: Token) -> bool:
    """Whether a common noun is part of an organisation's name ("Defence Ministry")."""
    return word.text[:1].isupper() and head.lemma.lower() in _ORGANISATION_WORDS


def split_titles(words: Sequence[Token]) -> tuple[list[str], list[Token]]:
    """Split off the titles before a name; "Prime Minister" alone stays a name."""
    titles: list[str] = []
    rest = list(words)
    if words and words[-1].lemma.lower() in _ORGANISATION_WORDS:
        return titles, rest
    while len(rest) > 1:
        if rest[0].lemma.lower().rstrip(".") in _TITLES:
            titles.append(rest[0].text.lower())
        elif (state := country(rest[0].text)) is None or state.way != "people":
            break
        rest.pop(0)
    return titles, rest


def name_kind(
    tree: Tree, token: Token, titles: Sequence[str], rest: Sequence[Token]
) -> Kind | None:
    words = {w.text.lower() for w in rest}
    if words & _ORGANISATION_WORDS:
        return "organisation"
    if rest and (rest[-1].text.lower() in GEOGRAPHY or is_no_person(rest[-1].text)):
        return None
    if titles or is_full_name(" ".join(w.text for w in rest)):
        return "person"
    if len(rest) == 1 and rest[0].text.isupper() and len(rest[0].text) > 1:
        return "organisation"
    described = tree.kids(token.i, "appos")
    head = tree[token.head]
    if token.dep == "appos":
        described = [*described, head]
    if any(k.lemma.lower() in _PERSON_ROLES for k in described):
        return "person"
    if any(k.lemma.lower() in _ORGANISATION_NOUNS for k in described):
        return "organisation"
    if any(k.dep == "compound" and k.lemma.lower() in _PERSON_ROLES for k in tree.kids(token.i)):
        return "person"
    if rest and rest[-1].text.lower() in _PERSON_ROLES:
        return "person"
    if tree.kid(token.i, "det") is not None:
        return "organisation"
    if token.dep in ("nsubj", "nsubjpass") and len(rest) in (2, 3) and _speaks(tree, token):
        return "person"
    return None


def _speaks(tree: Tree, token: Token) -> bool:
    return tree[token.head].lemma in (
        "say", "tell", "add", "write", "argue", "ask", "think", "believe", "know", "die", "marry",
        "resign", "explain", "joke", "smile", "recall",
    )  # fmt: skip


def nationality(tree: Tree, token: Token) -> str | None:
    """Return the state of a noun: "the Norwegian police", "Norway's king", "the king of Norway"."""
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


def nouns_for(tree: Tree, token: Token, words: Iterable[Token]) -> list[str]:
    """Return the common nouns by which a name is taken up again ("the ministry")."""
    nouns = [w.lemma.lower() for w in words if w.lemma.lower() in _ORGANISATION_NOUNS]
    nouns += [
        k.lemma.lower()
        for k in tree.kids(token.i, "appos")
        if k.pos == "NOUN" and k.lemma in _ORGANISATION_NOUNS | _PERSON_ROLES
    ]
    return nouns


def is_role(lemma: str) -> bool:
    """Whether a noun says what somebody is: "envoy", "minister"."""
    return lemma.lower() in _PERSON_ROLES


def noun_kind(token: Token, plural: bool) -> Kind | None:
    """Return the kind of somebody who has no name: "protesters" are a group, "the court" is one."""
    word = token.lemma.lower()
    if token.text.lower() in _GROUP_WORDS or (plural and word in _PERSON_ROLES):
        return "group"
    if word in _PERSON_ROLES:
        return "person"
    if word in _ORGANISATION_NOUNS:
        return "group" if plural else "organisation"
    return "country" if word in _COUNTRY_NOUNS else None


def phrase(tree: Tree, token: Token) -> list[int]:
    if token.dep in ("amod", "compound", "nmod") or token.pos == "PRON":
        return [token.i]
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
    of = next(
        (k for k in tree.kids(token.i, "prep") if k.lemma == "of" and k.i == token.i + 1), None
    )
    if of is not None and token.pos == "NOUN":
        inner = tree.kid(of.i, "pobj")
        if inner is not None and inner.i - of.i <= 4:
            high = max(high, inner.i)
    return list(range(low, high + 1))


def phrase_text(tree: Tree, token: Token) -> str:
    """Return the phrase without its article or the titles of its possessor."""
    words = phrase(tree, token)
    while len(words) > 1 and tree[words[0]].pos in ("DET",):
        words = words[1:]
    return words_text(tree, words)


def words_text(
    tree: Tree,
    words: Iterable[int],
    written: Callable[[Token, Token | None], str] = lambda token, _: token.text,
) -> str:
    """Join words as they stood: with a space only where the text has white space.

    written: what to write for a word, given also the one before it.
    """
    parts: list[str] = []
    previous: Token | None = None
    for i in words:
        token = tree[i]
        if previous is not None and (token.start > previous.end or token.i != previous.i + 1):
            parts.append(" ")
        parts.append(written(token, previous))
        previous = token
    return "".join(parts)
