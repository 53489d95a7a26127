"""The roles that an event noun gives: "the arrest of the mayor by the police"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.grammar import AUTHORITIES, RELATIVE_PRONOUNS
from dateline.events.nouns import noun_kind
from dateline.events.phrase_repairs import WORDS_FROM
from dateline.events.quantities import CURRENCIES
from dateline.events.roles import BEFALLS_OWNER, UNDERGOING, add, could_act
from dateline.events.senses import LIGHT

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.records import Kind, Role
    from dateline.text.tokens import Token

UNACCUSATIVE = frozenset(
    """death departure arrival resignation collapse visit trip retirement return rise fall drop
    increase decline growth victory win withdrawal retreat speech statement remarks
    accession entry emergence exodus migration landing ascent descent participation involvement
    presence absence defection desertion survival success failure
    testimony appeal apology march strike protest rally meeting summit launch birth eruption
    explosion crash flight disappearance independence refusal announcement""".split()
)
"""Nouns whose "of" names who does it: "the resignation of the mayor"."""
MISSIONS = frozenset("embassy consulate embassies consulates".split())
"""What before a noun undergoes it: "the embassy bombing"."""
_BUYING = frozenset("purchase acquisition takeover buyout sale order".split())
_CONCERNING = frozenset("with to for from".split())
_ATTACKS = frozenset(
    "attack assault raid bombing siege war blockade embargo ban arson crackdown".split()
)
"""Nouns whose "on" and "against" may name a thing: "the attack on the bridge"."""
_WHAT_OF: dict[str, frozenset[str]] = {
    "at": frozenset(("bombing",)),
    "for": frozenset("search hunt manhunt quest bid offer".split()),
    "in": frozenset("cut reduction".split()),
    "to": frozenset(("damage",)),
    "over": frozenset("win victory triumph".split()),
    "into": frozenset("inquiry enquiry investigation probe".split()),
}
"""Nouns that tell by other prepositions what they are done to: "a search for the boat"."""
_WHOSE: dict[str, frozenset[str]] = {
    "in": frozenset(
        "rise fall drop increase decline decrease growth jump surge slump plunge rebound".split()
    ),
    "from": WORDS_FROM,
    "for": frozenset(("win", "victory")),
}
"""Nouns that tell by other prepositions who does it: "a rise in prices", "praise from Lund"."""
_DOING = frozenset(
    "schedule plan prepare begin start launch attempt complete finish resume continue suspend "
    "cancel postpone commit open conduct pursue stage make mastermind orchestrate plot perpetrate "
    "organise organize wage mount lead".split()
)
"""Verbs whose subject does what their object tells."""
_RESULTS = frozenset(
    "loss profit gain rise fall drop increase decline decrease growth jump surge slump".split()
)
_PLANNING = frozenset(
    "announce declare propose threaten promise pledge vow direct impose file plan".split()
)
"""Verbs whose subject does what their object tells, unless that befalls somebody."""
_GOING_TO = frozenset(
    "agree commit resort leave travel fly come arrive go gather meet head".split()
)
"""Verbs whose subject does what stands under "to" or "for": "agreed to a truce"."""
_PARTS = frozenset("% percent cent".split())
_SHOWING = frozenset("report post record announce see register".split())
"""Verbs whose subject has the result that their object tells: "posted a loss"."""
_DONE_BY = (
    _DOING | LIGHT | frozenset("set fight call sign file hand announce impose declare".split())
)
"""Verbs that tell of a noun who does it: "the raid that police launched", "a fire set by boys"."""
_BLAMED = frozenset(
    "accuse charge suspect convict arrest jail imprison sentence indict blame guilty "
    "responsible".split()
)
"""Words for somebody who did what stands under their preposition: "convicted of the theft"."""
_OF_DEEDS = frozenset("of with for in over".split())
_ACCIDENTS = frozenset(
    "fire blaze blast explosion crash collision wreck flood collapse spill leak outage".split()
)
"""What somebody may be charged over who did not do it: "charged over the fire"."""
_OF_CAUSE = frozenset("death birth illness".split())
"""What befalls its owner and has its cause or author behind "of"."""
_RULINGS = frozenset("ruling order decision verdict judgment judgement injunction".split())
_IN_PASSING = frozenset("in during after before at on".split())
_PERFORMED = frozenset(
    "speech interview address testimony lecture sermon broadcast remark statement visit trip tour "
    "journey debut performance appearance attempt effort bid".split()
)
"""What somebody does who does something else in it: "said in an interview"."""
_IN_COURSE_OF: dict[str, frozenset[str]] = {
    "in": frozenset(
        "meeting conference briefing session ruling decision verdict report letter filing "
        "announcement".split()
    ),
    "at": frozenset("meeting conference briefing session".split()),
    "during": frozenset("meeting conference briefing session".split()),
}
"""What somebody does who does something else there: "said at a conference"."""
_ASSAULTS = frozenset("raid operation attack ambush assault".split())
_LOSING = UNDERGOING | frozenset("lose win join see play".split())
"""Verbs whose subject does not do what else is told there: "lost a son in the attack"."""
_TALKS = frozenset("talk negotiation discussion".split())
_DESTINED = frozenset("schedule set slate target nominate consider".split())
"""Verbs whose subject undergoes what stands under "for": "is scheduled for completion"."""
_JOINING = frozenset("help assist participate join engage".split())
_BESIDE = 2
"""Words by which a noun follows one that it is joined to: "arrest and trial"."""
_BY_MANY = frozenset(
    "attack assault ambush raid protest demonstration rally march strike walkout boycott revolt "
    "uprising riot mutiny".split()
)
"""Nouns before which a word for people says who does it: "a student protest"."""


def of_noun(tree: Tree, trigger: Trigger, found: dict[int, Role]) -> None:
    """Add who takes part in what the noun of `trigger` tells."""
    noun = tree[trigger.head]
    word = noun.lemma.lower()
    owned: Role = "patient" if word in BEFALLS_OWNER else "agent"
    if owned == "patient" and word not in _OF_CAUSE and _has_people_of(tree, noun):
        owned = "agent"
    if any(prep.lemma == "by" and could_act(tree, obj) for prep, obj in tree.prepositions(noun.i)):
        owned = "patient"
    told = tree.subject(trigger.carrier) if trigger.carrier is not None else None
    owners = [k for k in tree.kids(noun.i, "poss") if told is None or k.tag != "PRP$"]
    for kid in owners:
        add(tree, found, kid.i, owned)
    for prep, obj in (*tree.prepositions(noun.i), *_shared(tree, noun)):
        behind = _role_behind(word, prep.lemma.lower(), owned)
        if behind is not None and not _is_sum(tree, obj, noun):
            add(tree, found, obj.i, behind[0], named_only=behind[1])
    for kid in tree.kids(noun.i, "amod", "compound", "nmod"):
        done_before = told is not None or "agent" in found.values()
        role_before = _role_before(tree, noun, kid, owned)
        if role_before is not None and not (done_before and role_before == "agent"):
            add(tree, found, kid.i, role_before)
    if told is None and all(r != "agent" or tree[i].tag == "PRP$" for i, r in found.items()):
        doers = _doer(tree, noun)
        if "agent" not in found.values():
            doers = _doers_told(tree, noun) or doers or _blamed(tree, noun)
        for i in doers:
            add(tree, found, i, "agent")
    above = tree[noun.head]
    awaits = noun.dep == "pobj" and above.lemma == "for" and tree[above.head].lemma in _DESTINED
    if awaits:
        above = tree[above.head]
    undergone = awaits or (noun.dep == "dobj" and above.lemma in UNDERGOING)
    if told is None and owned == "patient" and undergone:
        sufferer = tree.subject(above.i)
        if sufferer is not None:
            add(tree, found, sufferer.noun, "patient")


def _shared(tree: Tree, noun: Token) -> list[tuple[Token, Token]]:
    """Return what "of" behind two joined nouns names for both: "the arrest and trial of Ek"."""
    others = tree.kids(noun.i, "conj")
    if noun.dep == "conj":
        others.append(tree[noun.head])
    for other in others:
        first, last = sorted((noun.i, other.i))
        close = last - first == _BESIDE and tree[first + 1].tag == "CC"
        if close and noun.tag == other.tag == "NN":
            return [
                (p, obj)
                for p, obj in tree.prepositions(other.i)
                if p.i == last + 1 and p.lemma == "of"
            ]
    return []


def _role_behind(noun: str, join: str, owned: Role) -> tuple[Role, bool] | None:
    """Return the role of what stands behind an event noun and a preposition.

    And whether it has that only if it is somebody.
    """
    if join in ("by", "between", "among"):
        return "agent", False
    if join == "of":
        return ("agent" if noun in UNACCUSATIVE and owned == "agent" else "patient"), False
    if noun in _WHAT_OF.get(join, ()):
        return "patient", False
    if noun in _WHOSE.get(join, ()):
        return "agent", join == "from"
    if join in ("on", "against"):
        return "patient", noun not in _ATTACKS
    return ("other", True) if join in _CONCERNING else None


def _is_sum(tree: Tree, noun: Token, event: Token) -> bool:
    """Whether a noun is so much money or so many per cent: "a loss of $2 million"."""
    if noun.tag == "CD" and event.lemma in _RESULTS:
        return True
    money = noun.lemma in _PARTS or noun.lemma in CURRENCIES
    return money or noun.tag == "$" or any(k.tag == "$" for k in tree.kids(noun.i))


def _doers_told(tree: Tree, noun: Token) -> list[int]:
    """Return who does what a verb says was done: "the raid that police launched"."""
    above = tree[noun.head]
    told = tree.kids(noun.i, "acl", "relcl")
    befalls = noun.lemma.lower() in BEFALLS_OWNER
    for verb in [*told, above] if noun.dep == "nsubjpass" else told:
        if verb.lemma not in _DONE_BY or (befalls and verb.lemma in _PLANNING):
            continue
        if tree.is_passive(verb.i):
            found = [obj.i for prep, obj in tree.prepositions(verb.i) if prep.lemma == "by"]
        else:
            own = tree.own_subject(verb.i) if verb.dep == "relcl" else None
            relative = own is None or own.lemma.lower() in RELATIVE_PRONOUNS
            found = [] if own is None or relative else [own.i]
        if found:
            return found
    return []


def _blamed(tree: Tree, noun: Token) -> list[int]:
    """Return who is said to have done it: "was charged with the theft", "claimed the attack"."""
    prep = tree[noun.head]
    if noun.dep != "pobj" or prep.lemma not in _OF_DEEDS or noun.lemma in _OF_CAUSE:
        return []
    if noun.lemma in _ACCIDENTS and prep.lemma in ("in", "over"):
        return []
    word = tree[prep.head]
    if word.lemma == "responsibility" and word.dep == "dobj":
        found = tree.subject(word.head)
        return [found.noun] if found is not None and not found.passive else []
    if word.dep == "dobj" and tree[word.head].lemma in _BLAMED:
        return [word.i]
    if word.lemma not in _BLAMED:
        return []
    if word.pos == "VERB" and not tree.is_passive(word.i):
        return [k.i for k in tree.kids(word.i, "dobj")]
    who = tree.subject(word.head if word.pos == "ADJ" else word.i)
    return [who.noun] if who is not None else []


def _has_people_of(tree: Tree, noun: Token) -> bool:
    """Whether an event noun tells by "of" whom it befalls: "his murder of two guests"."""
    return any(
        prep.lemma == "of" and could_act(tree, obj) for prep, obj in tree.prepositions(noun.i)
    )


def _role_before(tree: Tree, noun: Token, kid: Token, owned: Role) -> Role | None:
    """Return the role of a name before the noun: "Norwegian strikes", "the Ek trial"."""
    if kid.i > 0 and tree[kid.i - 1].text in ("-", "–"):
        return None
    state = country(kid.text)
    if state is not None:
        short = state.way == "name" and kid.text.isupper()
        return "agent" if state.way == "people" or short else None
    if kid.text.lower() in MISSIONS:
        return "patient"
    if acts_before(kid, noun.lemma):
        return "agent" if owned == "agent" else None
    return owned if kid.text[:1].isupper() else None


def _doer(tree: Tree, noun: Token) -> list[int]:
    """Return who does what a verb has as its object, or does it in passing.

    "The agency scheduled a hearing"; "the mayor said so in a speech".
    """
    above = tree[noun.head]
    own = above.lemma in _DOING or (above.lemma in _SHOWING and noun.lemma in _RESULTS)
    willed = noun.lemma.lower() not in BEFALLS_OWNER
    if noun.dep in ("dobj", "ccomp") and above.pos == "VERB":
        if own or (willed and above.lemma in _PLANNING):
            found = tree.subject(above.i)
        else:
            return _by_somebody(tree, above)
    elif noun.dep == "pobj" and above.lemma in ("to", "for") and willed:
        verb = tree[above.head]
        found = tree.subject(verb.i) if verb.lemma in _GOING_TO else None
    elif noun.dep == "pobj" and _is_in_passing(tree, noun, above):
        verb = tree[above.head]
        found = tree.subject(verb.i) if verb.pos == "VERB" else None
    elif noun.dep == "pobj" and _is_joined_in(tree, noun, above):
        joining = tree.verb_above(noun.i)
        found = tree.subject(joining.i) if joining is not None else None
    elif noun.dep in ("appos", "npadvmod") and noun.lemma in _RESULTS:
        # "Sales reached $3 million, a rise from last year".
        verb_above = tree.verb_above(noun.i)
        found = tree.subject(verb_above.i) if verb_above is not None else None
    else:
        return []
    return [found.noun] if found is not None and not found.passive else []


def _is_in_passing(tree: Tree, noun: Token, prep: Token) -> bool:
    """Whether somebody does what a noun tells who does something else in it."""
    if noun.lemma in _PERFORMED:
        return prep.lemma in _IN_PASSING
    if noun.lemma in _ASSAULTS:
        verb = tree[prep.head]
        done = tree.kid(verb.i, "dobj") is not None and verb.lemma not in _LOSING
        return prep.lemma == "in" and done
    return noun.lemma in _IN_COURSE_OF.get(prep.lemma, ())


def _is_joined_in(tree: Tree, noun: Token, prep: Token) -> bool:
    """Whether one does something as a part of what follows: "as part of", "helped in"."""
    above = tree[prep.head]
    if prep.lemma == "in" and above.lemma == "be":
        return noun.lemma in _TALKS
    if prep.lemma == "of":
        return above.lemma == "part" and tree[above.head].lemma in ("as", "take")
    taking = above.lemma == "take" and any(k.lemma == "part" for k in tree.kids(above.i, "dobj"))
    return prep.lemma in ("in", "with") and (above.lemma in _JOINING or taking)


def _by_somebody(tree: Tree, verb: Token) -> list[int]:
    """Return who does a verb's object: nobody does by somebody what no passive tells.

    "Attended a rally by clerks".
    """
    if tree.is_passive(verb.i):
        return []
    by = (obj for prep, obj in tree.prepositions(verb.i) if prep.lemma == "by")
    return [obj.i for obj in by if could_act(tree, obj)][:1]


def acts_before(before: Token, noun: str) -> bool:
    """Whether a common noun before an event noun names who does it: "a police raid"."""
    if noun in _BY_MANY and before.pos == "NOUN" and noun_kind(before, plural=True) is not None:
        return True
    if before.lemma == "court" and noun not in _RULINGS:
        return False
    return before.pos == "NOUN" and before.lemma.lower() in AUTHORITIES


def has_role_before(noun: str, kind: Kind | None, role: Role) -> bool:
    """Whether a name before an event noun takes part: "the Ek trial", "the NATO strikes".

    A person's name before other nouns says what it is about ("the Ek ruling"), and a body's before
    those of buying may be what is bought.
    """
    if kind == "person":
        return noun in UNACCUSATIVE | BEFALLS_OWNER
    return kind == "organisation" and role == "agent" and noun not in _BUYING
