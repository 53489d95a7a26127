"""How a word that tells of somebody stands in its sentence: as the subject, beside a name, anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.asking import once
from dateline.events.countries import country
from dateline.events.describing import ASIDES, identified, is_new, words_before
from dateline.events.grammar import PERSONAL
from dateline.events.lexicon import DEFINITE
from dateline.events.naming import MAIN, OWNER, SUBJECTS, is_place
from dateline.events.noun_kinds import is_role, noun_kind
from dateline.events.nouns import name_words

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.records import Kind
    from dateline.text.tokens import Token

_APART = frozenset((("country", "person"), ("organisation", "person"), ("person", "country")))
_FEW = 2
"""Words before a noun that tell which it is; more are no way to take it up."""


def are_several(tree: Tree, token: Token) -> bool:
    """Whether a word begins a list that "they" may take up: of subjects, or of two names."""
    joined = tree.kid(token.i, "conj")
    if joined is None:
        return False
    if token.dep in SUBJECTS:
        return True
    named = token.pos == "PROPN" and joined.pos == "PROPN" and tree.kid(token.i, "cc") is not None
    places = is_place(joined.text) or is_place(token.text)
    return named and token.dep in ("pobj", "dobj") and not places


def relation(tree: Tree, token: Token) -> str:
    """Return the relation of a name to its head; one beside a noun has that noun's.

    Who does what the subject tells counts as a subject ("the decision by Ek shows that he"), and so
    does a name that a sentence begins with before what may be a verb: "Ek purports to be".
    """
    head = tree[token.head]
    if token.dep == "appos":
        return dependency(tree, head)
    if token.dep == "pobj" and head.lemma == "by" and tree[head.head].dep in SUBJECTS:
        return "nsubj"
    if token.dep == "poss" and token.pos == "PROPN" and head.dep in SUBJECTS:
        return OWNER
    if token.dep == "compound" and token.i == 0 and head.tag == "NNS":
        return "nsubj"
    return dependency(tree, token)


def dependency(tree: Tree, token: Token) -> str:
    """Return the relation of a word to its head, MAIN if it is the sentence's own subject."""
    head = tree[token.head]
    return MAIN if token.dep in SUBJECTS and head.head == head.i else token.dep


def is_inside_name(tree: Tree, token: Token) -> bool:
    """Whether another proper noun heads the name that this word is part of."""
    if tree[token.head].pos != "PROPN":
        return False
    if token.dep == "poss":
        return token in name_words(tree, tree[token.head])
    return token.dep in ("compound", "nmod")


def fits(noun: Kind | None, name: Kind | None) -> bool:
    """Whether what a noun tells of may be who a name tells of: a country is no person."""
    return (noun, name) not in _APART


@once
def named_beside(tree: Tree, noun: Token) -> Token | None:
    """Return the word that says who a noun is.

    It is a name beside it ("the owner, Ek", "Ek, an owner who") or the subject of which it is told
    ("he was an owner who").
    """
    named = tree.kid(noun.i, "appos")
    if named is not None and named.pos == "PROPN" and noun_kind(noun, plural=False):
        return None if is_new(tree, named) else named
    head = tree[noun.head]
    behind = tree.tokens[head.i + 1 : head.i + 2]
    if noun.dep == "appos" and head.pos == "PROPN" and any(t.text in ASIDES for t in behind):
        return head
    verb = tree.kid(noun.i, "acl") or head
    for name in tree.kids(verb.i, "oprd") + [obj for _, obj in tree.prepositions(verb.i)]:
        if name.pos == "PROPN" and identified(tree, name) is noun:
            return name
    if noun.dep != "attr" or head.lemma != "be" or tree.kid(head.i, "neg"):
        return None
    subject = tree.own_subject(head.i)
    known = subject is not None and (subject.pos == "PROPN" or subject.text.lower() in PERSONAL)
    return subject if known else None


def is_of_party(tree: Tree, name: Token) -> bool:
    """Whether a proper noun only says what somebody is: "the Democrat, Ek", "Ek, a Dane"."""
    one = name.tag == "NNP" and tree.kid(name.i, "compound") is None
    return one and tree.kid(name.i, "det") is not None and is_role(name.lemma)


@once
def is_definite(tree: Tree, token: Token) -> bool:
    """Whether a noun has an article and nothing behind it that says which: "the new minister".

    What stands behind a comma does not say which: "the minister, who resigned".
    """
    aside = token.i + 1 < len(tree) and tree[token.i + 1].text == ","
    telling = ("prep", "poss", "nummod") if aside else ("prep", "relcl", "acl", "poss", "nummod")
    return has_article(tree, token) and not tree.kids(token.i, *telling)


def is_introduced(tree: Tree, noun: Token) -> bool:
    """Whether a noun brings in somebody who has no name: "a clerk", "the Danish court"."""
    articles = [k.lemma.lower() for k in tree.kids(noun.i, "det")]
    new = not {"a", "an", "another"}.isdisjoint(articles)
    return new or 0 < len(words_before(tree, noun)) <= _FEW


def is_firm(tree: Tree, noun: Token) -> bool:
    """Whether a noun takes up a firm: "the company", and of a subject "the Oslo-based retailer"."""
    if not has_article(tree, noun):
        return False
    kids = [k for k in tree.kids(noun.i) if k.i < noun.i and k.dep != "det"]
    if noun.dep not in SUBJECTS:
        return not kids and not tree.kids(noun.i, "relcl", "acl", "prep")
    where = (k.text.endswith("based") or country(k.text) for k in kids if k.dep == "amod")
    return all(where)


@once
def has_article(tree: Tree, token: Token) -> bool:
    """Whether a noun has a word before it that points to what is known: "the", "these"."""
    return any(k.lemma in DEFINITE for k in tree.kids(token.i, "det"))
