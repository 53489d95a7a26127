"""Types of events: PLOVER's classes for politics, an open class from the lemma for the rest.

The classes and their meaning are those of PLOVER (Open Event Data Alliance, codebook 0.5); the
words below are our own reading of what each class covers. A word that is political only
sometimes ("meet", "attack", "reject") counts as such where a state, a government, an armed
group, a party or the like takes part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.events.grammar import Tree
    from dateline.events.participants import Actor
    from dateline.events.triggers import Trigger

STATEMENT = "statement"

_ALWAYS = {
    "ASSAULT": """assassinate assassination kidnap kidnapping abduct abduction torture bomb bombing
        massacre behead beheading execute airstrike airstrikes ambush hijack hijacking
        explosion blast lynching lynch suicide-bomb gunmen""",
    "FIGHT": """shell shelling bombard bombardment invade invasion battle skirmish counteroffensive
        offensive occupy airstrike war warfare fighting firefight incursion annex annexation
        intervene""",
    "SANCTION": "sanction sanctions embargo boycott expel expulsion",
    "PROTEST": "protest protests demonstrate demonstration rally riot riots rioting sit-in picket",
    "MOBILIZE": "mobilise mobilize mobilisation mobilization deploy deployment redeploy",
    "RETREAT": "ceasefire cease-fire truce armistice demobilise demobilize disarm surrender "
    "pullout",
    "THREATEN": "threaten threat ultimatum",
    "CONSULT": "summit negotiate negotiation negotiations mediate mediation",
    "DISAPPROVE": "condemn condemnation denounce deplore criticise criticize criticism",
    "CONCEDE": "pardon amnesty",
    "INVESTIGATE": "probe inquiry",
    "COOPERATE": "extradite extradition",
}
_POLITICAL = {
    "AGREE": """agree agreement accept pledge vow promise commit pact accord treaty deal
        settle consent allow promise offer""",
    "CONSULT": """meet meeting talk talks visit discuss confer host consult consultation conference
        session receive phone call telephone travel arrive dialogue trip fly brief briefing attend
        leave""",
    "SUPPORT": """support back praise endorse endorsement defend hail welcome recognise recognize
        recognition ratify ratification ally express apologise apologize congratulate approve
        mark thank""",
    "COOPERATE": """cooperate co-operate cooperation join sign signing trade share exchange
        collaborate participate restore normalise normalize resume hand""",
    "AID": """aid assist assistance help donate grant deliver provide send supply lend
        shelter relief protect contribute give finance fund rescue""",
    "CONCEDE": """free release lift ease relax return yield resign step reform concede
        concession agree grant relinquish reinstate""",
    "RETREAT": """withdraw withdrawal retreat pull evacuate demobilize disarm halt
        dismantle demilitarise lay""",
    "DISAPPROVE": """accuse accusation blame complain complaint sue protest lambast slam attack
        oppose deny reproach allege rebuke warn charge insult""",
    "REJECT": """reject rejection refuse refusal veto rule dismiss rebuff decline turn oppose defy
        block spurn boycott walk ignore resist""",
    "DEMAND": """demand call urge appeal request ask insist want press seek require petition
        order instruct""",
    "INVESTIGATE": "investigate investigation inspect inspection probe inquire "
    "question search monitor",
    "PROTEST": "march strike chant gather rally hunger block burn walk",
    "THREATEN": "warn vow",
    "SANCTION": "suspend cut impose freeze halt sever break recall reduce withhold cancel end "
    "terminate bar",
    "MOBILIZE": "mass amass reinforce dispatch exercise alert drill conscript move increase arm",
    "COERCE": """arrest detain detention seize seizure confiscate impound deport deportation curfew
        censor ban outlaw raid imprison jail crackdown convict sentence try trial destroy
        demolish evict repress suppress disperse close shut""",
    "ASSAULT": """kill killing attack attacks murder shoot shooting wound injure beat stab rape
        blow detonate explode hit fire hurl hijack die gun""",
    "FIGHT": "strike clash clashes fight capture raid storm pound fire shoot advance down cross "
    "attack",
}
_OBJECTS = {
    "THREATEN": "threat ultimatum warning",
    "SANCTION": "sanction embargo tie relation aid boycott tariff",
    "AGREE": "agreement accord pact treaty deal truce",
    "AID": "aid assistance food medicine supply relief loan credit grant blanket",
    "CONSULT": "talk meeting summit visit negotiation conference discussion dialogue",
    "PROTEST": "protest demonstration rally march strike road street slogan stone",
    "MOBILIZE": "troop force tank warship army reserve alert reinforcement exercise police border",
    "FIGHT": "artillery rocket mortar missile town village position base",
    "COERCE": "curfew emergency martial property newspaper asset office line bridge",
    "INVESTIGATE": "investigation inquiry probe inspection",
    "RETREAT": "troop ceasefire siege hostage",
    "CONCEDE": "prisoner hostage ban curfew restriction sanction emergency resignation demand",
    "DISAPPROVE": "criticism complaint accusation concern regret lawsuit suit",
    "DEMAND": "demand appeal request call",
    "REJECT": "proposal demand offer request plan call",
    "SUPPORT": "support backing praise solidarity confidence tie recognition",
    "COOPERATE": "intelligence information technology cooperation",
    "ASSAULT": "bomb grenade people civilian child soldier policeman",
}
_WORLD = frozenset(
    """government minister ministry president premier parliament opposition party army military
    troops soldiers police rebels guerrillas guerillas militants militia separatists insurgents
    protesters demonstrators strikers activists court regime embassy ambassador envoy diplomat
    diplomats nato un unesco eu opec imf forces coalition leader leaders official officials
    spokesman congress senate cabinet king chancellor council administration lawmakers gunmen
    terrorists refugees authorities rebel mayor governor delegation ruler junta dissidents
    prisoners union unions students kremlin pentagon palestinian palestinians""".split()
)


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


def type_of(tree: Tree, trigger: Trigger, actors: Iterable[Actor]) -> str:
    """Return PLOVER's class of an event, or an open class: the lemma, or "statement"."""
    lemma = tree[trigger.head].lemma.lower()
    political = any(_is_political(tree, actor) for actor in actors)
    if lemma in _ALWAYS_BY and (political or trigger.kind != "noun" or lemma not in _POLITICAL_BY):
        return _chosen(tree, trigger, _ALWAYS_BY[lemma])
    if political and lemma in _POLITICAL_BY and trigger.kind != "statement":
        return _chosen(tree, trigger, _POLITICAL_BY[lemma])
    if political and trigger.kind == "statement" and lemma in _POLITICAL_BY and lemma != "call":
        return _chosen(tree, trigger, _POLITICAL_BY[lemma])
    return STATEMENT if trigger.kind == "statement" else lemma


def _chosen(tree: Tree, trigger: Trigger, classes: list[str]) -> str:
    """Return the class that a word among the complements speaks for, else the first."""
    if len(classes) > 1:
        for i in tree.subtree(trigger.head):
            for name in _OBJECTS_BY.get(tree[i].lemma.lower(), ()):
                if name in classes:
                    return name
    return classes[0]


def _is_political(tree: Tree, actor: Actor) -> bool:
    if actor.kind == "country":
        return True
    words = {word.strip(".,").lower() for word in actor.name.split()}
    words.update(tree[i].text.lower() for i in tree.subtree(actor.head))
    return bool(words & _WORLD) or (actor.country is not None and actor.kind in ("group", None))
