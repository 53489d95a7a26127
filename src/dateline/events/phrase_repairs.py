"""Repairs of phrases: what belongs to which noun.

Each knows one wrong shape around a word, puts it right, and leaves every other word as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.gender import is_given_to_somebody
from dateline.events.lexicon import EVENT_NOUNS, HARMED, PLURAL
from dateline.events.noun_kinds import is_role
from dateline.events.repairing import below, is_somebody, rule

if TYPE_CHECKING:
    from dateline.text.tokens import Token

_NUMERAL = re.compile(r"[IVX]+\.?|One|Two|d['’][eé]tat")
_OF_SOMEBODY = frozenset(("for", "from", "with", "among"))
_AUXILIARY = frozenset(("aux", "auxpass"))
WORDS_FROM = frozenset(
    "criticism praise support pressure complaint protest apology condemnation threat warning "
    "opposition response reaction request offer call demand appeal objection resistance "
    "proposal bid invitation promise pledge testimony".split()
)
"""Nouns behind which "from" says whose words they are: "praise from Lund"."""
_HARMING = frozenset("kill injure wound maim cripple orphan".split())
_HARM = frozenset("bombing shooting stabbing killing beating poisoning kidnapping".split())
"""Gerunds that are nouns before those who suffered it: "bombing victims"."""
_VICTIMS = frozenset(("victim", "survivor"))
_FOR_VICTIMS = frozenset("to with from among".split())
_CONFESSING = frozenset("plead guilty confess admit".split())
_ENDING_CLAUSE = frozenset("NN NNS NNP NNPS CD RB RP VBD VBN ,".split())
_NESTED = 3
"""Phrases between an event and what it did: "a fire in a shop in the town of Lund that killed"."""
_WHERE = frozenset("in at near".split())
_STANDS = _WHERE | {"on"}
_ONE = frozenset("the a an this that".split())
_WHERE_FROM = _WHERE | {"from"}


def role_taken_for_verb(tokens: list[Token], token: Token) -> bool:
    """Read "A, B and envoys C and D giving a briefing" as a list of people who give it."""
    if not is_role(token.lemma):
        return False
    kids = below(tokens, token)
    subject = next((t for t in kids if t.dep == "nsubj"), None)
    named = next((t for t in kids if t.dep == "dobj" and t.i > token.i), None)
    doing = next((t for t in kids if t.tag == "VBG" and t.i > token.i), None)
    if subject is None or named is None or doing is None or named.pos != "PROPN":
        return False
    top = doing.i if token.head == token.i else token.head
    tokens[doing.i] = replace(doing, dep=token.dep, head=top)
    for kid in kids:
        if kid.i != doing.i:
            tokens[kid.i] = replace(tokens[kid.i], head=doing.i)
    tokens[named.i] = replace(named, dep="conj", head=subject.i)
    tokens[token.i] = replace(token, tag="NNS", pos="NOUN", dep="compound", head=named.i)
    return True


def numbered_event(tokens: list[Token], token: Token) -> bool:
    """Make an event of what only has a number: "World War II" is a war, a "coup d'etat" a coup."""
    noun = tokens[token.i - 1]
    if _NUMERAL.fullmatch(token.text) is None or noun.head != token.i:
        return False
    if noun.dep not in ("compound", "nmod") or noun.lemma.lower() not in EVENT_NOUNS:
        return False
    top = noun.i if token.head == token.i else token.head
    for kid in below(tokens, token):
        tokens[kid.i] = replace(kid, head=noun.i)
    foreign = noun.tag == "FW"
    named = replace(noun, pos="NOUN", tag="NN") if foreign else noun
    tokens[noun.i] = replace(named, dep=token.dep, head=top)
    tokens[token.i] = replace(token, dep="nummod", head=noun.i)
    return True


def people_doing(tokens: list[Token], token: Token) -> bool:
    """Let people do what a thing of theirs can't: "clues for officers trying to find him"."""
    if token.i == 0:
        return False
    person, thing = tokens[token.i - 1], tokens[token.head]
    prep = tokens[person.head]
    if person.dep != "pobj" or prep.head != thing.i or prep.lemma not in _OF_SOMEBODY:
        return False
    if not is_somebody(person) or is_somebody(thing):
        return False
    tokens[token.i] = replace(token, head=person.i)
    return True


def relative_of_several(tokens: list[Token], token: Token) -> bool:
    """Let a plural verb tell of several: "shares in the bank, which have fallen"."""
    noun = tokens[token.head]
    if noun.tag not in ("NN", "NNP") or noun.dep != "pobj":
        return False
    kids = below(tokens, token)
    plural = token.tag == "VBP" or any(t.text in PLURAL and t.dep in _AUXILIARY for t in kids)
    if not plural:
        return False
    outer = tokens[tokens[noun.head].head]
    relative = any(t.tag in ("WDT", "WP") and t.dep in SUBJECTS for t in kids)
    joined = any(t.head == noun.i and t.dep == "conj" for t in tokens)
    if not relative or joined or outer.tag != "NNS":
        return False
    tokens[token.i] = replace(token, head=outer.i)
    return True


def relative_of_what_stands_there(tokens: list[Token], token: Token) -> bool:
    """Let a clause tell of what is somewhere: "a mill in Lund, which opened in 1957"."""
    place = tokens[token.head]
    prep = tokens[place.head]
    noun = tokens[prep.head]
    told = any(t.head == token.i and t.tag == "WDT" and t.dep in SUBJECTS for t in tokens)
    if not told or place.pos != "PROPN" or place.dep != "pobj" or prep.text not in _STANDS:
        return False
    told_which = any(
        t.head == noun.i and (t.text.lower() in _ONE or t.dep == "poss") for t in tokens
    )
    if noun.pos != "NOUN" or not told_which or noun.lemma in EVENT_NOUNS or is_role(noun.lemma):
        return False
    tokens[token.i] = replace(token, head=noun.i)
    return True


def harm_of_event(tokens: list[Token], token: Token) -> bool:
    """Let the event do harm, not its place: "an attack on a bus that left nine dead"."""
    kids = below(tokens, token)
    dead = any(t.dep == "oprd" and t.lemma in HARMED for t in kids)
    told = any(t.tag == "WDT" and t.dep == "nsubj" for t in kids)
    if not told or not (token.lemma in _HARMING or (token.lemma == "leave" and dead)):
        return False
    noun = tokens[token.head]
    for _ in range(_NESTED):
        if noun.dep == "conj" and noun.lemma not in EVENT_NOUNS:
            noun = tokens[noun.head]
        if noun.lemma in EVENT_NOUNS or noun.dep != "pobj":
            break
        prep = tokens[noun.head]
        if prep.lemma not in _WHERE and is_somebody(noun):
            break
        outer = tokens[prep.head]
        noun = outer if outer.pos in ("NOUN", "PROPN") else tokens[prep.i - 1]
    if noun.i == token.head or noun.lemma not in EVENT_NOUNS or noun.i > token.i:
        return False
    tokens[token.i] = replace(token, head=noun.i)
    return True


def number_of_harmed(tokens: list[Token], token: Token) -> bool:
    """Read "left nine dead" as of nine, who are dead."""
    state = tokens[token.head]
    if state.lemma not in HARMED or state.dep != "oprd" or token.i > state.i:
        return False
    tokens[token.i] = replace(token, dep="dobj", head=state.head)
    return True


def source_of_words(tokens: list[Token], token: Token) -> bool:
    """Join to a noun who speaks: "ignored warnings from auditors" does not ignore from them."""
    noun, verb = tokens[token.i - 1], tokens[token.head]
    if token.text != "from" or verb.pos != "VERB" or noun.dep != "dobj" or noun.head != verb.i:
        return False
    if noun.lemma not in WORDS_FROM:
        return False
    tokens[token.i] = replace(token, head=noun.i)
    return True


def victims_of_event(tokens: list[Token], token: Token) -> bool:
    """Read "spoke to bombing victims" as of those whom others bombed."""
    prep, noun = tokens[token.head], tokens[min(token.i + 1, len(tokens) - 1)]
    if token.text not in _HARM or noun.lemma not in _VICTIMS or noun.head != token.i:
        return False
    above = tokens[prep.head]
    known = prep.lemma in _FOR_VICTIMS or (prep.lemma in ("of", "for") and above.pos == "NOUN")
    if prep.i + 1 != token.i or not known or above.lemma in _CONFESSING:
        return False
    for kid in below(tokens, token):
        tokens[kid.i] = replace(kid, head=above.i)
    tokens[noun.i] = replace(noun, dep="pobj", head=prep.i)
    tokens[token.i] = replace(token, tag="NN", pos="NOUN", dep="compound", head=noun.i,
                              lemma=token.text)  # fmt: skip
    return True


def pending_event(tokens: list[Token], token: Token) -> bool:
    """Read "it opened on May 9 pending approval" as until that; "the pending case" is another."""
    noun, before = tokens[token.head], tokens[token.i - 1]
    if token.text != "pending" or not 0 < token.i < noun.i or before.head == noun.i:
        return False
    above = tokens[noun.head]
    verb = above if above.pos == "VERB" else tokens[above.head]
    if before.tag not in _ENDING_CLAUSE or verb.pos != "VERB" or verb.i > token.i:
        return False
    for kid in below(tokens, noun):
        if kid.i < token.i:
            dep = "npadvmod" if above.i == verb.i else noun.dep
            tokens[kid.i] = replace(kid, dep=dep, head=above.i)
    tokens[token.i] = replace(token, tag="IN", pos="ADP", dep="prep", head=verb.i)
    tokens[noun.i] = replace(noun, dep="pobj", head=token.i)
    return True


def name_of_role(tokens: list[Token], token: Token) -> bool:
    """Read "the coach of Rovers, Ada Lund," and "the head of its board, Ada Lund," as her name."""
    noun = tokens[token.head]
    first = min(t.i for t in tokens if token.i in (t.i, t.head))
    if noun.dep != "pobj" or is_role(noun.lemma) or token.pos != "PROPN" or first == token.i:
        return False
    if tokens[first - 1].text != "," or not is_given_to_somebody(tokens[first].text):
        return False
    role = noun
    while role.dep == "pobj":
        role = tokens[tokens[role.head].head]
        if role.pos == "NOUN" and is_role(role.lemma):
            tokens[token.i] = replace(token, head=role.i)
            return True
    return False


def relative_of_who_is_there(tokens: list[Token], token: Token) -> bool:
    """Let "who" tell of somebody, not of where he is: "guards in Lund, who heard a shot"."""
    place = tokens[token.head]
    prep = tokens[place.head]
    people = tokens[prep.head]
    told = any(t.head == token.i and t.tag == "WP" and t.dep in SUBJECTS for t in tokens)
    if not told or place.pos != "PROPN" or place.dep != "pobj" or prep.text not in _WHERE_FROM:
        return False
    if people.pos != "NOUN" or not is_somebody(people):
        return False
    tokens[token.i] = replace(token, head=people.i)
    return True


def place_off_which(tokens: list[Token], token: Token) -> bool:
    """Read "off" before a name as where: "a ferry sank off Malta"."""
    name = tokens[token.i + 1] if token.i + 1 < len(tokens) else token
    beside = name.dep in ("advmod", "dobj", "npadvmod") and name.head == token.head
    under = name.dep == "pobj" and name.head == token.i
    if token.text != "off" or not ((beside or under) and name.text.istitle()):
        return False
    tokens[token.i] = replace(token, dep="prep")
    tokens[name.i] = replace(name, pos="PROPN", tag="NNP", dep="pobj", head=token.i)
    return True


def names_joined(tokens: list[Token], role: Token) -> bool:
    """Part two people whom "and" joins: "Mayor Ada Lund and police chief Nils Ek spoke"."""
    first, last = tokens[role.head], role
    while last.i + 1 < len(tokens) and tokens[last.i + 1].pos == "PROPN":
        last = tokens[last.i + 1]
    if first.pos != "PROPN" or first.i > role.i or last.i == role.i or not is_role(role.lemma):
        return False
    if first.dep == "compound" and first.head == last.i:
        tokens[first.i] = replace(first, dep=last.dep, head=last.head)
    elif last.dep != "appos" or last.head not in (first.i, role.i):
        return False
    tokens[last.i] = replace(last, dep="conj", head=first.i)
    tokens[role.i] = replace(role, dep="compound", head=last.i)
    return True


def final_of_cup(tokens: list[Token], final: Token) -> bool:
    """Make a final of what is read as a cup: "won the Cup semi-final"."""
    if final.text[-5:] not in ("final", "Final") or final.i == 0:
        return False
    cup = tokens[final.i - 1]
    if final.head not in (cup.i, cup.head) or cup.pos not in ("NOUN", "PROPN"):
        return False
    top = final.i if cup.head == cup.i else cup.head
    for kid in below(tokens, cup):
        tokens[kid.i] = replace(kid, head=final.i)
    tokens[final.i] = replace(final, pos="NOUN", tag="NN", dep=cup.dep, head=top)
    tokens[cup.i] = replace(cup, dep="compound", head=final.i)
    return True


RULES = (
    rule(place_off_which, "prt"),
    rule(pending_event, "amod", "VBG"),
    rule(role_taken_for_verb, tags="VBZ"),
    rule(numbered_event, tags="NNP CD FW NN"),
    rule(people_doing, "acl", "VBG"),
    rule(relative_of_several, "relcl"),
    rule(relative_of_what_stands_there, "relcl"),
    rule(relative_of_who_is_there, "relcl"),
    rule(number_of_harmed, "nummod", "CD"),
    rule(harm_of_event, "relcl", "VBD VBZ VBN"),
    rule(source_of_words, "prep"),
    rule(victims_of_event, "pcomp", "VBG"),
    rule(final_of_cup, "amod", "JJ"),
    rule(final_of_cup, "dobj", "NN JJ"),
    rule(names_joined, "conj", "NN"),
    rule(name_of_role, "appos"),
)
"""The repairs in their order: later ones see what earlier ones put right."""
