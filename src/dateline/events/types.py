"""Types of events: PLOVER's classes for politics, an open class from the lemma for the rest.

The classes and their meaning are those of PLOVER (Open Event Data Alliance, codebook 0.5); the
words below are our own reading of what each class covers. A word that is political only
sometimes ("meet", "attack", "reject") counts as such where a state, a government, an armed
group, a party or the like takes part.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.events.grammar import Tree
    from dateline.events.participants import Actor
    from dateline.events.triggers import Trigger
    from dateline.records import Status

STATEMENT = "statement"

_ALWAYS = {
    "ASSAULT": """assassinate assassination kidnap kidnapping abduct abduction torture bomb
        bombing massacre behead beheading execute airstrike airstrikes ambush hijack hijacking
        explosion blast lynching lynch suicide-bomb gunmen""",
    "FIGHT": """shell shelling bombard bombardment invade invasion battle skirmish
        counteroffensive offensive occupy airstrike war warfare fighting firefight incursion
        annex annexation intervene""",
    "SANCTION": "sanction sanctions embargo boycott expel expulsion",
    "PROTEST": "protest protests demonstrate demonstration rally riot riots rioting sit-in picket",
    "MOBILIZE": "mobilise mobilize mobilisation mobilization deploy deployment redeploy",
    "RETREAT": """ceasefire cease-fire truce armistice demobilise demobilize disarm surrender
        pullout""",
    "THREATEN": "threaten threat ultimatum",
    "CONSULT": "summit negotiate negotiation negotiations mediate mediation",
    "DISAPPROVE": "condemn condemnation denounce deplore criticise criticize criticism",
    "CONCEDE": "pardon amnesty",
    "INVESTIGATE": "probe inquiry investigate investigation",
    "COOPERATE": "extradite extradition",
}
_POLITICAL = {
    "AGREE": """agree agreement accept pledge vow promise commit pact accord treaty deal settle
        consent offer consensus settlement compromise""",
    "CONSULT": """meet meeting talk talks visit discuss confer host consult consultation
        conference session receive phone call telephone travel arrive dialogue trip fly brief
        briefing attend leave""",
    "SUPPORT": """support back praise endorse endorsement defend upgrade establish restore
        improve hail welcome recognise recognize recognition ratify ratification ally express
        apologise apologize congratulate approve mark thank""",
    "COOPERATE": """cooperate co-operate cooperation join sign signing trade share exchange
        collaborate participate restore normalise normalize resume hand""",
    "AID": """aid assist assistance help donate grant deliver provide send supply lend shelter
        relief protect contribute give finance fund rescue""",
    "CONCEDE": """allow permit legalise legalize free release lift ease relax return yield step
        reform concede concession agree grant relinquish reinstate""",
    "RETREAT": """resign resignation withdraw withdrawal retreat pull evacuate demobilize disarm
        halt dismantle demilitarise lay""",
    "DISAPPROVE": """accuse accusation blame complain complaint sue protest lambast slam
        oppose deny reproach allege rebuke warn charge insult""",
    "REJECT": """reject rejection refuse refusal veto rule dismiss rebuff decline turn oppose
        defy block spurn boycott walk ignore resist""",
    "DEMAND": """demand call urge appeal request ask insist want press seek require petition
        order instruct""",
    "INVESTIGATE": """investigate investigation inspect inspection probe inquire question search
        monitor""",
    "PROTEST": "march strike chant gather rally hunger block burn walk",
    "THREATEN": "warn vow",
    "SANCTION": """suspension blockade suspend cut impose freeze halt sever break recall reduce
        withhold cancel end terminate bar""",
    "MOBILIZE": """mass amass strengthen train remain reinforce dispatch exercise alert drill
        conscript move increase arm""",
    "COERCE": """arrest detain detention seize seizure confiscate impound deport deportation
        curfew censor ban outlaw raid imprison jail crackdown convict sentence try trial destroy
        demolish evict repress suppress disperse close shut impose hack""",
    "ASSAULT": """kill killing attack attacks murder shoot shooting wound injure beat stab rape
        blow detonate explode hit fire hurl hijack die gun""",
    "FIGHT": """blockade siege strike clash clashes fight capture raid storm pound fire shoot
        advance down cross attack""",
}
_OBJECTS = {
    "THREATEN": "threat ultimatum warning",
    "SANCTION": "sanction embargo tie relation link aid boycott tariff",
    "AGREE": "agreement accord pact treaty deal truce",
    "AID": "wounded refugee aid assistance food medicine supply relief loan credit grant blanket",
    "CONSULT": "talk meeting summit visit negotiation conference discussion dialogue",
    "PROTEST": "protest demonstration rally march strike road street slogan stone",
    "MOBILIZE": "troop force tank warship army reserve alert reinforcement exercise police border",
    "FIGHT": "artillery rocket mortar missile town village position base",
    "COERCE": "curfew emergency siege law martial property newspaper asset office line bridge",
    "INVESTIGATE": "investigation inquiry probe inspection",
    "RETREAT": "withdrawal troop ceasefire siege hostage",
    "CONCEDE": """prisoner hostage strike ban curfew restriction sanction emergency resignation
        demand""",
    "DISAPPROVE": "criticism complaint accusation concern regret lawsuit suit",
    "DEMAND": "demand appeal request call",
    "REJECT": "proposal demand offer request plan call",
    "SUPPORT": """tie relation link embassy support backing praise solidarity confidence tie
        recognition""",
    "COOPERATE": "intelligence information technology cooperation",
    "ASSAULT": "bomb grenade people civilian child soldier policeman",
}
_WORLD = frozenset(
    """government minister ministry president premier parliament opposition party army military
    troop soldier police rebel guerrilla guerilla militant militia separatist insurgent protester
    demonstrator striker activist court regime embassy ambassador envoy diplomat nato un unesco eu
    opec imf force coalition leader official spokesman congress senate cabinet king chancellor
    council administration lawmaker gunman terrorist refugee authority mayor governor delegation
    ruler junta dissident prisoner union student kremlin pentagon palestinian community fighter
    commander officer civilian citizen voter farmer hostage bomber bombing bomb missile rocket
    peacekeeper sanction troops nations commission front movement league judge prosecutor state
    warplane airstrike faction clan tribe settler exile politician secretary general amnesty
    amnesty crescent cross agency committee constitution election territory border bank""".split()
)
"""Words for those who take part in politics, by their lemma."""
_COOPERATIVE = frozenset("SUPPORT COOPERATE AID CONCEDE RETREAT CONSULT".split())
_HOSTILE = frozenset("SANCTION COERCE ASSAULT FIGHT PROTEST".split())
_ASPECT = frozenset(
    """begin start launch open continue resume stage hold organise organize issue declare announce
    complete speed hasten plan order reach set make give take impose use block seek establish
    carry conduct end halt stop call offer provide pay send""".split()
)
"""Verbs whose object says what kind of deed it is: "began a hunger strike"."""
_WILLING = frozenset("willing ready prepared offer agree prepare willingness readiness".split())
_ARMS = frozenset("bomb bombing explosion blast gun shooting attack gunbattle airstrike".split())
_MUST = frozenset("must should".split())


def _by_lemma(classes: dict[str, str]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for name, words in classes.items():
        for word in words.split():
            known = table.setdefault(word, [])
            if name not in known:
                known.append(name)
    return table


_ALWAYS_BY = _by_lemma(_ALWAYS)
_POLITICAL_BY = _by_lemma(_POLITICAL)
_OBJECTS_BY = _by_lemma(_OBJECTS)


def type_of(tree: Tree, trigger: Trigger, actors: Iterable[Actor], status: Status) -> str:
    """Return PLOVER's class of an event, or an open class: the lemma, or "statement".

    What is only planned is an agreement if it means cooperation and a threat if it means harm, as
    the codebook has it.
    """
    lemma = tree[trigger.head].lemma.lower()
    political = any(_is_political(tree, actor) for actor in actors)
    if trigger.kind == "statement":
        found = _of_statement(tree, trigger, lemma) if political else None
        return found or STATEMENT
    found = _of_deed(tree, trigger, lemma, political=political)
    if found is None:
        return lemma
    if status == "negated" and found in _COOPERATIVE | {"AGREE"}:
        return "REJECT"
    if found in _COOPERATIVE and (status == "planned" or _is_willing(tree, trigger)):
        return "AGREE"
    return "THREATEN" if status == "planned" and found in _HOSTILE else found


def _is_willing(tree: Tree, trigger: Trigger) -> bool:
    """Whether somebody is only willing to do it: "is ready to host", "offered to help"."""
    verb = tree[trigger.carrier if trigger.carrier is not None else trigger.head]
    return verb.dep in ("xcomp", "acl") and tree[verb.head].lemma.lower() in _WILLING


def _of_statement(tree: Tree, trigger: Trigger, lemma: str) -> str | None:
    """Return the class of saying something: what must be is a demand."""
    clause = tree.kid(trigger.head, "ccomp")
    if clause is not None and any(k.lemma.lower() in _MUST for k in tree.kids(clause.i, "aux")):
        return "DEMAND"
    classes = _POLITICAL_BY.get(lemma)
    return _chosen(tree, trigger, classes) if classes and lemma not in ("call", "report") else None


def _of_deed(tree: Tree, trigger: Trigger, lemma: str, *, political: bool) -> str | None:
    classes = _ALWAYS_BY.get(lemma, [])
    if political:
        if lemma == "call" and any(
            p.lemma in ("for", "on", "upon") for p in tree.kids(trigger.head, "prep")
        ):
            return "DEMAND"
        protest = _protests(tree, trigger)
        if protest:
            return "PROTEST"
    if political or (lemma in ("kill", "injure", "wound") and _by_arms(tree, trigger)):
        classes = classes or _POLITICAL_BY.get(lemma, [])
    if lemma in _ASPECT:
        for kid in tree.kids(trigger.head, "dobj", "nsubjpass"):
            named = kid.lemma.lower()
            found = _ALWAYS_BY.get(named) or (_POLITICAL_BY.get(named) if political else None)
            found = found or (_OBJECTS_BY.get(named) if political else None)
            if found:
                return _chosen(tree, trigger, found)
    return _chosen(tree, trigger, classes) if classes else None


def _protests(tree: Tree, trigger: Trigger) -> bool:
    """Whether a deed is meant as a protest: "blocked a road in protest at", "to demand"."""
    if any(
        k.lemma.lower() in ("hunger", "protest")
        for obj in tree.kids(trigger.head, "dobj")
        for k in tree.kids(obj.i, "compound")
    ):
        return True
    for kid in tree.kids(trigger.head, "advcl", "xcomp", "prep"):
        if (kid.lemma == "protest" and kid.dep != "prep") or any(
            obj.lemma in ("protest", "defiance") for obj in tree.kids(kid.i, "pobj")
        ):
            return True
    return False


def _by_arms(tree: Tree, trigger: Trigger) -> bool:
    """Whether arms are named among those who do it, or that it is done with."""
    return any(tree[i].lemma.lower() in _ARMS for i in tree.subtree(trigger.head))


def _chosen(tree: Tree, trigger: Trigger, classes: Sequence[str]) -> str:
    """Return the class that a word among the complements speaks for, else the first."""
    if len(classes) > 1:
        for kid in tree.kids(trigger.head, "dobj", "nsubjpass", "prep", "xcomp", "attr", "prt"):
            for i in (kid.i, *(k.i for k in tree.kids(kid.i, "pobj", "dobj", "compound"))):
                for name in _OBJECTS_BY.get(tree[i].lemma.lower(), ()):
                    if name in classes:
                        return name
    return classes[0]


def _is_political(tree: Tree, actor: Actor) -> bool:
    if actor.kind == "country":
        return True
    if actor.country is not None and actor.kind in ("group", None):
        return True
    words = (tree[actor.head], *tree.kids(actor.head, "compound", "amod", "nmod"))
    return _is_of_world(actor.name) or any(word.lemma.lower() in _WORLD for word in words)


@lru_cache(maxsize=1 << 14)
def _is_of_world(name: str) -> bool:
    """Whether a word of a name is one of politics."""
    return any(word.strip(".,'’").lower() in _WORLD for word in name.split())
