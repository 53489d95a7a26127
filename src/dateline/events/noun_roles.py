"""The roles that an event noun gives: "the arrest of the mayor by the police"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import blame, contests, roles_above, sufferers
from dateline.events.countries import country
from dateline.events.grammar import AUTHORITIES
from dateline.events.noun_kinds import noun_kind
from dateline.events.phrase_repairs import WORDS_FROM
from dateline.events.quantities import CURRENCIES
from dateline.events.roles import BEFALLS_OWNER, DAYS, UNACCUSATIVE, add, could_act
from dateline.events.senses import LIGHT, sense
from dateline.events.wording import antecedent
from dateline.temporal.names import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.records import Kind, Role
    from dateline.text.tokens import Token

MISSIONS = frozenset("embassy consulate embassies consulates".split())
"""What before a noun undergoes it: "the embassy bombing"."""
_BUYING = frozenset("purchase acquisition takeover buyout sale order".split())
_CONCERNING = frozenset("with to for from".split())
_ATTACKS = frozenset(
    "attack assault raid bombing siege war blockade embargo ban arson crackdown airstrike strike "
    "ambush offensive".split()
)
"""Nouns whose "on" and "against" may name a thing: "the attack on the bridge"."""
_ON_TOPICS = frozenset(
    "vote referendum debate agreement deal accord treaty pact talk negotiation ruling decision "
    "verdict report inquiry hearing consultation summit conference tax levy curb restriction limit "
    "clampdown".split()
)
"""Nouns whose "on" may name what they are about: "the vote on the budget"."""
_GIVEN = frozenset("approval consent permission blessing backing assent".split())
"""Nouns whose "of" names who gives it, if it is somebody: "the approval of the council"."""
_WHAT_OF: dict[str, frozenset[str]] = {
    "at": frozenset(("bombing",)),
    "for": frozenset("search hunt manhunt quest bid offer order".split()),
    "in": frozenset("cut reduction investment".split()),
    "to": _GIVEN | {"damage", "birth"},
    "over": frozenset("win victory triumph".split()),
    "into": frozenset("inquiry enquiry investigation probe".split()),
}
"""Nouns that tell by other prepositions what they are done to: "a search for the boat"."""
_CONTINUED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("search hunt manhunt".split(), ("for",)),
    **dict.fromkeys("talk negotiation fighting clash war".split(), ("between",)),
}
"""Nouns with what stands behind their verb: "a search is under way for the boat"."""
_FROM_WHOM = WORDS_FROM | frozenset(
    "lawsuit suit challenge attack fire strike raid backlash outcry donation loan grant investment "
    "order competition question call letter interference scrutiny help aid visit welcome applause "
    "ovation reception rebuke tribute".split()
)
"""Nouns behind which "from" says whose they are: "praise from Lund"."""
_WORKS = frozenset(
    "book novel song painting film play report study work poem album article photograph".split()
)
"""What is itself by somebody."""
_WHOSE: dict[str, frozenset[str]] = {
    "in": frozenset(
        "rise fall drop increase decline decrease growth jump surge slump plunge rebound weakening "
        "strengthening improvement deterioration slowdown downturn upturn recovery".split()
    ),
    "from": _FROM_WHOM | _GIVEN,
    "to": contests.DEFEATS,
    "for": contests.WON,
}
"""Nouns that tell by other prepositions who does it: "a rise in prices", "praise from Lund"."""
_COUNTED = frozenset(("vote", "margin", "score"))
_OF_MONEY = frozenset(
    "theft robbery transfer payment repayment donation embezzlement laundering seizure "
    "return".split()
)
"""Nouns whose "of" names money as what it is done to."""
_TIMES = frozenset("yesterday today tomorrow hour day night week weekend month year".split())
_MONTHS = frozenset(name[:3] for name in MONTHS)
"""How the names of months begin."""
_INTO = frozenset("to into in".split())
_NOBODY = frozenset("nobody none nothing".split())
_MADE = frozenset(
    "closure construction demolition completion destruction sale removal founding creation "
    "establishment formation bombing bombardment shelling siege".split()
)
"""What is done to things, which stand behind "of" where an owner does it."""
_RULINGS = frozenset("ruling order decision verdict judgment judgement injunction".split())
_BETWEEN = frozenset("between among against on".split())
_PARTS = frozenset("% percent cent".split())
_BY_MANY = frozenset(
    "attack assault ambush raid protest demonstration rally march strike walkout boycott revolt "
    "uprising riot mutiny".split()
)
"""Nouns before which a word for people says who does it: "a student protest"."""

_MOVES = frozenset(
    "rise fall drop increase decline decrease growth jump surge slump plunge collapse crash "
    "shortage".split()
)
"""Nouns before which a word for a thing says what rises or falls: "a price rise"."""
_OF_THINGS = frozenset(
    "closure sale demolition construction removal cut hike reduction theft robbery smuggling "
    "trafficking exchange swap release inspection purchase production export import delivery "
    "shipment deployment repair seizure".split()
)
"""Nouns before which a word for a thing says what it is done to: "job cuts"."""
_NO_THINGS = frozenset(
    "record year month week day night morning summer winter spring autumn press news yard fire "
    "home mass air highway road street point state term course rush".split()
)
"""What before such nouns says when, where or how."""


def of_noun(tree: Tree, trigger: Trigger, found: dict[int, Role]) -> None:
    """Add who takes part in what the noun of `trigger` tells."""
    noun = tree[trigger.head]
    word = noun.lemma.lower()
    sells = noun.text.lower() == "sales"
    owned: Role = "patient" if word in BEFALLS_OWNER and not sells else "agent"
    if owned == "patient" and _is_done_by_owner(tree, noun):
        owned = "agent"
    if any(prep.lemma == "by" and could_act(tree, obj) for prep, obj in tree.prepositions(noun.i)):
        owned = "patient"
    told = tree.subject(trigger.carrier) if trigger.carrier is not None else None
    if told is not None and told.noun == noun.i:
        told = None
    if sells and told is not None:
        add(tree, found, told.noun, "agent")
    owners = [k for k in tree.kids(noun.i, "poss") if told is None or k.tag != "PRP$"]
    for kid in owners:
        if _is_time(tree, kid):
            continue
        add(tree, found, _given(tree, noun, kid).i, owned)
    for i in blame.laid_on(tree, noun):
        add(tree, found, i, "agent")
    own = tree.prepositions(noun.i)
    behind_it = (
        *own,
        *_shared(tree, noun),
        *_removed(tree, noun),
        *_of_done(tree, noun),
        *_by_behind(tree, word, own),
    )
    for prep, obj in behind_it:
        behind = _role_behind(tree, word, prep.lemma.lower(), obj, owned)
        if behind is not None and not (_is_sum(tree, obj, noun) or _is_means(tree, prep, obj)):
            add(tree, found, obj.i, behind[0], named_only=behind[1])
    for i in _pair(tree, noun):
        add(tree, found, i, "agent")
    for i in contests.whose(tree, noun):
        add(tree, found, i, "patient" if noun.lemma in contests.DEFEATS else "agent")
    for kid in reversed(tree.kids(noun.i, "amod", "compound", "nmod")):
        done_before = told is not None or "agent" in found.values()
        role_before = _role_before(tree, noun, kid, owned)
        if role_before is not None and not (done_before and role_before == "agent"):
            add(tree, found, kid.i, role_before)
    if told is None:
        _above(tree, noun, found, befalls=owned == "patient")


def _above(tree: Tree, noun: Token, found: dict[int, Role], *, befalls: bool) -> None:
    """Add who takes part as the words above an event noun say."""
    if all(r != "agent" or tree[i].tag == "PRP$" for i, r in found.items()):
        doers = roles_above.doers(tree, noun)
        if "agent" not in found.values():
            doers = (
                roles_above.doers_told(tree, noun)
                or doers
                or blame.blamed(tree, noun)
                or blame.rewarded(tree, noun)
                or roles_above.party(tree, noun)
                or roles_above.drawn(tree, noun)
                or roles_above.involved(tree, noun)
            )
        for i in doers:
            if not is_nobody(tree, i):
                add(tree, found, i, "agent")
    if "patient" not in found.values():
        for i in sufferers.sufferers(tree, noun, befalls=befalls):
            if not is_nobody(tree, i):
                add(tree, found, i, "patient")


def is_nobody(tree: Tree, noun: int) -> bool:
    """Whether a subject is denied to be anybody: "no group claimed it", "nobody was hurt"."""
    denied = any(k.lemma.lower() == "no" for k in tree.kids(noun, "det"))
    return denied or tree[noun].text.lower() in _NOBODY


def _shared(tree: Tree, noun: Token) -> list[tuple[Token, Token]]:
    """Return what "of" behind the last of joined nouns names for all: "the arrest and trial of Ek".

    The parser puts it under any of them.
    """
    first = noun
    while first.dep == "conj":
        first = tree[first.head]
    joined = [tree[i] for i in tree.conjuncts(first.i)]
    if len(joined) == 1 or any(each.tag != "NN" for each in joined):
        return []
    bare = all(
        tree[i].pos in ("PUNCT", "CCONJ", "DET", "NOUN") for i in range(first.i + 1, joined[-1].i)
    )
    return [
        (prep, obj)
        for each in joined
        for prep, obj in tree.prepositions(each.i)
        if bare and each.i != noun.i and prep.i == joined[-1].i + 1 and prep.lemma == "of"
    ]


def _given(tree: Tree, noun: Token, owner: Token) -> Token:
    """Return whose a noun is that somebody is dealt: of "handed Lund its first defeat" Lund's.

    "Whose" stands for him whom its clause tells of.
    """
    if owner.tag == "WP$":
        return antecedent(tree, owner) or owner
    above = tree[noun.head]
    if owner.tag != "PRP$" or noun.dep != "dobj":
        return owner
    return tree.kid(above.i, "dative") or owner


def _by_behind(
    tree: Tree, noun: str, own: Sequence[tuple[Token, Token]]
) -> list[tuple[Token, Token]]:
    """Return who stands by "by" under what "of" names: "the seizure of a post by troops"."""
    if noun in UNACCUSATIVE:
        return []
    return [
        (prep, obj)
        for of, thing in own
        if of.lemma == "of" and thing.lemma not in _WORKS
        for prep, obj in tree.prepositions(thing.i)
        if prep.lemma == "by" and prep.i == thing.i + 1 and could_act(tree, obj)
    ]


def _removed(tree: Tree, noun: Token) -> list[tuple[Token, Token]]:
    """Return the phrases of a noun that stand behind its verb: "a search was begun for the crew".

    And those of an object that the parser put there: "reached a deal with the union".
    """
    above = tree[noun.head]
    word = noun.lemma.lower()
    if noun.dep == "nsubj" and above.pos in ("VERB", "AUX"):
        continued = _CONTINUED.get(word, ())
        return [(p, o) for p, o in tree.prepositions(above.i) if p.lemma in continued]
    if noun.dep not in ("dobj", "nsubjpass") or above.pos != "VERB":
        return []
    joins = {join for join, nouns in _WHAT_OF.items() if word in nouns} | _BETWEEN
    if word in roles_above.WITH_SOMEBODY | roles_above.AGREED:
        joins.add("with")
    if word in _FROM_WHOM:
        joins.add("from")
    if noun.dep == "nsubjpass" and word in _ON_TOPICS and above.lemma not in LIGHT:
        joins.discard("on")
    return [(p, obj) for p, obj in tree.prepositions(above.i) if p.lemma in joins and p.i > noun.i]


def _of_done(tree: Tree, noun: Token) -> list[tuple[Token, Token]]:
    """Return what stands behind a participle: "a raid carried out on a mill", "talks held with"."""
    return [
        (prep, obj)
        for done in tree.kids(noun.i, "acl")
        if done.tag == "VBN" and done.lemma in roles_above.DONE_BY
        for prep, obj in tree.prepositions(done.i)
        if prep.lemma in _BETWEEN and prep.i > done.i
    ]


def _role_behind(
    tree: Tree, noun: str, join: str, obj: Token, owned: Role
) -> tuple[Role, bool] | None:
    """Return the role of what stands behind an event noun and a preposition.

    And whether it has that only if it is somebody.
    """
    if join in ("by", "between", "among"):
        return "agent", False
    if join == "of":
        if obj.lemma in ("own", "confidence"):
            return None
        if noun in _GIVEN and could_act(tree, obj):
            return "agent", False
        return ("agent" if noun in UNACCUSATIVE and owned == "agent" else "patient"), False
    if noun in _WHAT_OF.get(join, ()):
        return "patient", False
    if noun in _WHOSE.get(join, ()):
        return "agent", join in ("from", "to")
    if join == "against":
        return "patient", noun in _MOVES | BEFALLS_OWNER
    if join == "on":
        return "patient", noun not in _ATTACKS | _ON_TOPICS
    return ("other", True) if join in _CONCERNING else None


def _is_sum(tree: Tree, noun: Token, event: Token) -> bool:
    """Whether a noun is so much money, time or per cent: "a loss of $2 million", "of six weeks"."""
    if noun.lemma in _TIMES and tree.kid(noun.i, "nummod") is not None:
        return True
    if event.lemma in _OF_MONEY:
        return False
    if noun.tag == "CD" and event.lemma in roles_above.RESULTS | _COUNTED:
        return True
    money = noun.lemma in _PARTS or noun.lemma in CURRENCIES
    return money or noun.tag == "$" or any(k.tag == "$" for k in tree.kids(noun.i))


def _is_time(tree: Tree, word: Token) -> bool:
    """Whether a word before a noun says when it was: "Monday's raid", "the Aug. 7 raid"."""
    if word.text in DAYS or word.lemma in _TIMES:
        return True
    return word.text[:3] in _MONTHS and tree.kid(word.i, "nummod") is not None


def _is_means(tree: Tree, prep: Token, noun: Token) -> bool:
    """Whether what stands behind "by" says how: "talks by phone"."""
    bare = noun.tag == "NN" and tree.kid(noun.i, "det", "poss") is None
    return prep.lemma == "by" and bare and not could_act(tree, noun)


def _is_done_by_owner(tree: Tree, noun: Token) -> bool:
    """Whether "of" tells whom it befalls, not the owner: "his murder of two guests"."""
    word = noun.lemma.lower()
    if word == "admission":
        return all(prep.lemma not in _INTO for prep, _ in tree.prepositions(noun.i))
    made = word in _MADE
    return word not in blame.OF_CAUSE and any(
        prep.lemma == "of" and (made or could_act(tree, obj))
        for prep, obj in tree.prepositions(noun.i)
    )


def _pair(tree: Tree, noun: Token) -> list[int]:
    """Return the states before what they do to each other: "the Norway-Iceland talks"."""
    if not (sense(noun.lemma.lower()).mutual or noun.lemma in roles_above.WITH_SOMEBODY | {"war"}):
        return []
    for second in tree.kids(noun.i, "compound", "amod", "nmod"):
        joined = second.i > 1 and tree[second.i - 1].text in ("-", "–", "/")
        if joined and country(second.text) and country(tree[second.i - 2].text):
            return [second.i - 2, second.i]
    return []


def _role_before(tree: Tree, noun: Token, kid: Token, owned: Role) -> Role | None:
    """Return the role of a name before the noun: "Norwegian strikes", "the Ek trial"."""
    if _is_time(tree, kid) or (kid.i > 0 and tree[kid.i - 1].text in ("-", "–")):
        return None
    state = country(kid.text)
    if state is not None:
        short = state.way == "name" and kid.text.isupper()
        return "agent" if state.way == "people" or short else None
    if kid.text.lower() in MISSIONS:
        return "patient"
    if kid.pos == "NOUN":
        role = role_before(kid, noun.lemma)
        return role if owned == "agent" or role == "patient" else None
    return owned if kid.text[:1].isupper() else None


def role_before(before: Token, noun: str) -> Role | None:
    """Return the role of a common noun before an event noun: "a police raid", "job cuts"."""
    if before.pos != "NOUN" or (before.i > 0 and before.text[:1].isupper()):
        return None
    word = before.lemma.lower()
    if noun in _BY_MANY and noun_kind(before, plural=True) is not None:
        return "agent"
    if word in AUTHORITIES:
        return "agent" if word != "court" or noun in _RULINGS else None
    if word in _NO_THINGS or word in _PARTS:
        return None
    if noun in _MOVES:
        return "agent"
    return "patient" if noun in _OF_THINGS else None


def has_role_before(noun: str, kind: Kind | None, role: Role) -> bool:
    """Whether a name before an event noun takes part: "the Ek trial", "the NATO strikes".

    A person's name before other nouns says what it is about ("the Ek ruling"), and a body's before
    those of buying may be what is bought.
    """
    if kind == "person":
        return noun in UNACCUSATIVE | BEFALLS_OWNER
    return kind == "organisation" and role == "agent" and noun not in _BUYING
