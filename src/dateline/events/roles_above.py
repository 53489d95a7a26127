"""Who does what an event noun tells, by the words above it: "launched a raid"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.contests import WON
from dateline.events.dependencies import SUBJECTS
from dateline.events.grammar import RELATIVE_PRONOUNS
from dateline.events.lexicon import SAY, TALKS
from dateline.events.noun_kinds import is_role
from dateline.events.roles import BEFALLS_OWNER, UNDERGOING, could_act
from dateline.events.senses import LIGHT, sense

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_DOING = frozenset(
    "schedule plan prepare begin start launch attempt complete finish resume continue suspend "
    "cancel postpone commit open conduct pursue stage make mastermind orchestrate plot perpetrate "
    "organise organize wage mount lead pay place submit lodge renew perform undertake".split()
)
"""Verbs whose subject does what their object tells."""
RESULTS = frozenset(
    "loss profit gain rise fall drop increase decline decrease growth jump surge slump".split()
)
_SHOWN = RESULTS | frozenset("sales deficit surplus earnings".split())
_PLANNING = frozenset(
    "announce declare propose threaten promise pledge vow direct order impose file plan "
    "offer".split()
)
"""Verbs whose subject does what their object tells, unless that befalls somebody."""
_AGREEING = frozenset(
    "agree sign reach strike conclude negotiate finalise finalize clinch seal".split()
)
AGREED = frozenset(
    "agreement deal accord pact treaty truce ceasefire settlement contract compromise "
    "memorandum".split()
)
"""What its parties reach or sign."""
_WINNING = frozenset(
    "win claim score earn secure clinch record celebrate enjoy seal grab snatch complete".split()
)
_CONTESTS = frozenset(
    "match game race battle war contest fight case lawsuit suit appeal bid duel final derby".split()
)
"""What one wins or loses that takes part in it."""
_OWN_DEEDS = frozenset(
    "bid offer lawsuit suit charge claim complaint appeal plan proposal attempt effort campaign "
    "protest".split()
)
"""What only those raise or drop who make it."""
_RAISING = frozenset("raise lower increase sweeten drop withdraw abandon improve bring".split())
_OF_ANOTHER = frozenset("transaction merger order".split())
"""What one party begins and the other may complete."""
_RESOLVED = frozenset("decision conclusion verdict".split())
_WINDING_UP = frozenset("wrap conclude end finish".split())
_KEPT_UP = frozenset(
    "strike walkout boycott protest march visit trip tour expedition mission search campaign "
    "rebellion occupation career rally demonstration vigil parade procession".split()
)
"""What only those call or end who do it."""
CRIMES = frozenset("attack kill shoot injure steal rob kidnap hijack".split())
"""Senses of what somebody admits or denies to have done."""
_DRAWING = frozenset(("draw", "attract"))
_CROWDED = frozenset("rally march protest demonstration procession vigil parade walkout".split())
_GRANTED = frozenset("approval consent permission pardon amnesty reprieve".split())
_BRIEFINGS = frozenset(("conference", "briefing"))
"""What those hold who tell it something."""
_ATTENDED = TALKS | frozenset("meeting summit conference session forum".split())
"""What those do together who attend it."""
_OF_MANY = frozenset("accident incident pile-up exchange swap trade".split())
"""What else involves those who have a part in it."""
_PART_IN = frozenset(
    "involvement participation wrongdoing fraud bribery corruption rape arson manslaughter".split()
)
"""Other nouns for that."""
_GOING_TO = frozenset(
    "agree commit resort leave travel fly come arrive go gather meet head".split()
)
"""Verbs whose subject does what stands under "to" or "for": "agreed to a truce"."""
_SHOWING = frozenset("report post record announce see register have".split())
"""Verbs whose subject has the result that their object tells: "posted a loss"."""
DONE_BY = (
    _DOING
    | LIGHT
    | _AGREEING
    | frozenset(
        "set fight call file hand announce impose declare present award bring lodge submit "
        "claim release publish order propose attend".split()
    )
)
"""Verbs that tell of a noun who does it: "the raid that police launched", "a fire set by boys"."""
_VOICES = frozenset("office spokesman spokeswoman spokesperson spokespeople".split())
"""Who only makes known what others do."""
ACCIDENTS = frozenset(
    "fire blaze blast explosion crash collision wreck flood collapse spill leak outage".split()
)
"""What happens without anybody's will."""
_IN_PASSING = frozenset("in during after before at on".split())
_COMING_BACK = frozenset("return come arrive".split())
_PERFORMED = frozenset(
    "speech interview address testimony lecture sermon broadcast remark statement visit trip tour "
    "expedition pilgrimage journey debut performance appearance attempt effort bid "
    "search quest".split()
)
"""What somebody does who does something else in it: "said in an interview"."""
_GATHERINGS = frozenset("meeting conference briefing session ceremony talk negotiation".split())
_IN_COURSE_OF: dict[str, frozenset[str]] = {
    "in": _GATHERINGS
    | frozenset("ruling decision verdict report letter filing announcement".split()),
    "at": _GATHERINGS,
    "during": _GATHERINGS,
    "by": frozenset(("vote", "consent")),
}
"""What somebody does who does something else there: "said at a conference"."""
_VOTES = frozenset("vote referendum ballot".split())
_VOTING = frozenset("approve reject back endorse pass decide choose adopt".split())
"""Verbs whose subject votes where it does so "in a vote"."""
ASSAULTS = frozenset("raid operation attack ambush assault".split())
_LOSING = UNDERGOING | frozenset("lose win join see play".split())
"""Verbs whose subject does not do what else is told there: "lost a son in the attack"."""
_JOINING = frozenset("help assist participate join engage".split())
WITH_SOMEBODY = frozenset(
    "collision clash fight brawl dispute row feud argument quarrel conversation negotiation talk "
    "meeting summit debate discussion confrontation standoff duel battle merger interview "
    "affair scuffle".split()
)
"""What somebody does together with whom stands behind "with"."""

_WANTING = frozenset(
    "reject refuse seek want favour favor propose offer avoid expect need abandon demand "
    "enter".split()
)
"""Verbs whose subject would do with somebody what their object tells."""


def doers(tree: Tree, noun: Token) -> list[int]:
    """Return who does what a verb has as its object, or does it in passing.

    "The agency scheduled a hearing"; "the mayor said so in a speech".
    """
    place = place_of(tree, noun)
    above = tree[place.head]
    if place.dep in ("dobj", "ccomp") and above.pos == "VERB":
        if not _does_its_object(tree, noun, above):
            return _by_somebody(tree, noun, above) or _at_hands(tree, above)
        found = tree.subject(above.i)
        if found is not None and above.lemma == "end" and not could_act(tree, tree[found.noun]):
            return []
    elif place.dep == "pobj":
        by = _by_somebody(tree, noun, tree[above.head])
        verb = _done_with(tree, noun, place, above) if not by else None
        if verb is None:
            return by
        found = tree.subject(verb.i)
    elif place.dep in ("appos", "npadvmod") and noun.lemma in RESULTS:
        # "Sales reached $3 million, a rise from last year".
        verb = tree.verb_above(place.i)
        found = tree.subject(verb.i) if verb is not None else None
    else:
        return []
    return [found.noun] if found is not None and not found.passive else []


def place_of(tree: Tree, noun: Token) -> Token:
    """Return the noun in whose place another stands: the first of a list."""
    while noun.dep == "conj" and tree[noun.head].pos in ("NOUN", "PROPN"):
        noun = tree[noun.head]
    return noun


def _does_its_object(tree: Tree, noun: Token, verb: Token) -> bool:
    """Whether the subject of a verb does what its object tells."""
    word, did = noun.lemma.lower(), verb.lemma
    if did in ("complete", "finish") and word in _OF_ANOTHER:
        return False
    if did in LIGHT - {"have"} and word not in BEFALLS_OWNER and not tree.is_passive(verb.i):
        return True
    if did == "join":
        return word in _KEPT_UP
    if did in _DOING or (did in _SHOWING and {word, noun.text.lower()} & _SHOWN):
        return True
    if did in _AGREEING and word in AGREED | _RESOLVED:
        return True
    if (did in _WINNING and word in WON) or (did in _RAISING and word in _OWN_DEEDS):
        return True
    if did in ("win", "lose") and word in _CONTESTS:
        return True
    if did in _WINDING_UP | {"break"} and word in WITH_SOMEBODY:
        return True
    if did == "attend":
        return word in _ATTENDED
    if did == "announce" and word in BEFALLS_OWNER:
        return _is_of_own(tree, noun)
    if did in ("end", "call", "cut"):
        return word in _KEPT_UP and tree.kid(verb.i, "oprd") is None
    if did == "grant":
        return word in _GRANTED
    if did == "tell":
        return word in _BRIEFINGS
    if did in ("admit", "deny"):
        return sense(word).name in CRIMES or word in _PART_IN
    return did in _PLANNING and word not in BEFALLS_OWNER


def _is_of_own(tree: Tree, noun: Token) -> bool:
    """Whether what it befalls belongs to the subject: "announced the sale of its brewery"."""
    return any(
        prep.lemma == "of" and any(k.text in ("its", "their") for k in tree.kids(obj.i, "poss"))
        for prep, obj in tree.prepositions(noun.i)
    )


def _done_with(tree: Tree, noun: Token, place: Token, prep: Token) -> Token | None:
    """Return the verb whose subject does what stands under its preposition, or None.

    The preposition may seem to tell of the object: "seized rifles in a raid".
    """
    verb = tree[prep.head]
    if verb.dep == "dobj" and noun.lemma in ASSAULTS:
        verb = tree[verb.head]
    own = noun.lemma.lower() not in BEFALLS_OWNER or _is_of_own(tree, noun)
    if prep.lemma == "on" and verb.lemma == "agree" and noun.lemma in AGREED:
        return verb
    if prep.lemma in ("to", "for") and own:
        called = verb.lemma == "vote" and noun.lemma in _KEPT_UP
        return verb if called or verb.lemma in _GOING_TO else None
    if verb.pos == "VERB" and is_in_passing(tree, noun, prep):
        return verb
    return tree.verb_above(place.i) if _is_joined_in(tree, noun, prep) else None


def is_in_passing(tree: Tree, noun: Token, prep: Token) -> bool:
    """Whether somebody does what a noun tells who does something else in it."""
    if noun.lemma in _PERFORMED:
        back = prep.lemma == "from" and tree[prep.head].lemma in _COMING_BACK
        return back or prep.lemma in _IN_PASSING
    if noun.lemma in ASSAULTS:
        above = tree[prep.head]
        verb = tree[above.head] if above.dep == "dobj" else above
        done = tree.kid(verb.i, "dobj") is not None and verb.lemma not in _LOSING
        return prep.lemma == "in" and done
    voted = noun.lemma in _VOTES and prep.lemma == "in" and tree[prep.head].lemma in _VOTING
    return voted or noun.lemma in _IN_COURSE_OF.get(prep.lemma, ())


def _is_joined_in(tree: Tree, noun: Token, prep: Token) -> bool:
    """Whether one does something as a part of what follows: "as part of", "helped in"."""
    above = tree[prep.head]
    if prep.lemma == "in" and above.lemma == "be":
        return noun.lemma in TALKS
    if prep.lemma == "on" and above.lemma == "be":
        return noun.lemma in _KEPT_UP
    if prep.lemma == "of":
        return above.lemma == "part" and tree[above.head].lemma in ("as", "take")
    taking = above.lemma == "take" and any(k.lemma == "part" for k in tree.kids(above.i, "dobj"))
    return prep.lemma in ("in", "with") and (above.lemma in _JOINING or taking)


def _by_somebody(tree: Tree, noun: Token, verb: Token) -> list[int]:
    """Return whom "by" behind a verb names, if that is of a noun: "attended a rally by clerks".

    In a passive that is who does what the verb tells, and its object too where it only gives that:
    "was given a welcome by the mayor".
    """
    if verb.pos != "VERB" or (tree.is_passive(verb.i) and verb.lemma != "give"):
        return []
    by = (obj for prep, obj in tree.prepositions(verb.i) if prep.lemma == "by" and prep.i > noun.i)
    return [obj.i for obj in by if could_act(tree, obj)][:1]


def _at_hands(tree: Tree, verb: Token) -> list[int]:
    """Return who deals what somebody suffers "at the hands of" them."""
    return [
        who.i
        for prep, hands in tree.prepositions(verb.i)
        if prep.lemma == "at" and hands.lemma == "hand"
        for of, who in tree.prepositions(hands.i)
        if of.lemma == "of"
    ]


def drawn(tree: Tree, noun: Token) -> list[int]:
    """Return who does what draws them: "the rally drew students"."""
    verb = tree[noun.head]
    if noun.dep != "nsubj" or verb.lemma not in _DRAWING or noun.lemma not in _CROWDED:
        return []
    return [k.i for k in tree.kids(verb.i, "dobj") if could_act(tree, k)]


def involved(tree: Tree, noun: Token) -> list[int]:
    """Return what a clause says that something involves: "a crash involving two lorries"."""
    if noun.lemma not in ACCIDENTS | WITH_SOMEBODY | AGREED | _OF_MANY:
        return []
    return [
        k.i
        for told in tree.kids(noun.i, "acl", "relcl")
        if told.lemma == "involve" and not tree.is_passive(told.i)
        for k in tree.kids(told.i, "dobj")
    ]


def _doers_in_it(tree: Tree, verb: Token) -> list[int]:
    """Return who acts in what a clause tells of: "a raid in which police seized arms"."""
    inside = any(p.lemma == "in" and o.tag == "WDT" for p, o in tree.prepositions(verb.i))
    acted = tree.kid(verb.i, "dobj") is not None and verb.lemma not in _LOSING
    if verb.dep != "relcl" or not inside or not acted or tree.is_passive(verb.i):
        return []
    return [k.i for k in tree.kids(verb.i, "nsubj") if could_act(tree, k)]


def doers_told(tree: Tree, noun: Token) -> list[int]:
    """Return who does what a verb says was done: "the raid that police launched"."""
    above = tree[noun.head]
    told = tree.kids(noun.i, "acl", "relcl")
    inside = [i for verb in told for i in _doers_in_it(tree, verb)]
    if inside:
        return inside
    befalls = noun.lemma.lower() in BEFALLS_OWNER
    for verb in [*told, above] if noun.dep == "nsubjpass" else told:
        if verb.lemma not in DONE_BY or (befalls and verb.lemma in _PLANNING | _AGREEING):
            continue
        if verb.lemma == "attend" and noun.lemma not in _ATTENDED:
            continue
        if tree.is_passive(verb.i):
            joins = ("by", "between") if verb.lemma in _AGREEING else ("by",)
            told = [obj for prep, obj in tree.prepositions(verb.i) if prep.lemma in joins]
            found = [obj.i for obj in told if obj.lemma.lower() not in _VOICES]
        else:
            own = tree.own_subject(verb.i) if verb.dep == "relcl" else None
            relative = own is None or own.lemma.lower() in RELATIVE_PRONOUNS
            found = [] if own is None or relative else [own.i]
        if found:
            return found
    return []


def _is_told_by_party(tree: Tree, verb: Token) -> bool:
    """Whether whoever tells a clause, or acts after it, may be a party to what it tells."""
    if verb.dep == "ccomp":
        return tree[verb.head].lemma in SAY
    return verb.dep == "advcl" and any(k.lemma == "after" for k in tree.kids(verb.i, "mark"))


def party(tree: Tree, noun: Token) -> list[int]:
    """Return who has to do with whom a noun names behind "with": "fell in a clash with police".

    It is whoever the clause is about, or who says or wants it: "was hurt after a row with a
    guest", "the firm said talks with the union had failed"; but not an official who tells of it.
    """
    if noun.lemma not in WITH_SOMEBODY:
        return []
    if all(p.lemma != "with" for p, _ in tree.prepositions(noun.i)):
        return []
    above = tree[noun.head]
    if noun.dep == "pobj" or (noun.dep in SUBJECTS and _is_told_by_party(tree, above)):
        above = tree[above.head]
    elif noun.dep != "dobj" or above.lemma not in _WANTING:
        return []
    found = tree.subject(above.i) if above.pos in ("VERB", "AUX") else None
    teller = noun.dep != "pobj" and above.lemma in SAY
    if found is None or (teller and is_role(tree[found.noun].lemma)):
        return []
    who = tree.kid(found.noun, "poss") or tree[found.noun]
    return [who.i] if could_act(tree, who) else []
