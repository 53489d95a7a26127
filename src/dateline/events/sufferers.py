"""Who undergoes what an event noun tells, by the words above it: "suffered a defeat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.lexicon import OUTCOMES
from dateline.events.roles import (
    BEFALL,
    BEFALLS_OWNER,
    UNDERGOING,
    could_act,
    subject_of,
    whoever_is,
)
from dateline.events.roles_above import ASSAULTS, CRIMES, is_in_passing, place_of
from dateline.events.senses import names_of, sense

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_OFFERED = frozenset("offer bid proposal approach invitation request appeal plea".split())
_ANSWERING = frozenset(
    "accept reject decline receive refuse spurn weigh rebuff dismiss grant deny consider".split()
)
"""Verbs whose subject somebody offers or asks what their object tells."""
_CHOICES = frozenset("election re-election nomination".split())
"""What befalls those who win it."""
_TRIES = frozenset("attempt bid plot".split())
_AILING = frozenset("illness surgery transplant chemotherapy injury wound".split())
"""What he has had who dies of it or is well again after it."""
_AFTER = frozenset("from after following during of".split())
_FOLLOWING = frozenset("follow end cap conclude".split())
_NEEDED = frozenset("approval consent permission backing support".split())
_NEEDING = frozenset("need require await win receive get gain secure".split())
"""Verbs whose subject, if it is a thing, undergoes that: "the deal needs approval"."""
_BUYOUTS = frozenset("takeover buyout acquisition".split())
"""What befalls those who agree to it."""
_PLEADING = names_of("plead deny confess")
"""Senses of what at a trial only the accused does."""
_DESTINED = frozenset("schedule set slate target nominate consider appear".split())
"""Verbs whose subject undergoes what stands under "for": "is scheduled for completion"."""
_TAKEN = frozenset(
    "bring send take fly extradite transfer return hold hand detain keep seek want admit".split()
)
"""Verbs of what is done to somebody so that something else befalls him: "sent for trial"."""
_EXAMINING = frozenset(
    "questioning interrogation interview treatment surgery examination observation".split()
)
_SUFFERING = UNDERGOING | frozenset("survive escape endure withstand concede stand".split())
"""Verbs whose subject undergoes what befalls its owner."""
_PROVOKING = frozenset("prompt provoke spark trigger".split())
_MEETING_WITH = _SUFFERING - {"have", "get", "await", "concede", "stand"} | frozenset(
    "draw attract win earn resist".split()
)
"""Verbs whose subject undergoes what others do to it: "drew criticism"."""
_DONE_TO_SENSES = frozenset(
    "attack shoot criticise support investigate threaten sanction ban charge arrest sue "
    "rescue".split()
)
_DONE_TO = frozenset(
    "warning praise pressure rebuke reprimand abuse harassment applause acclaim welcome treatment "
    "help aid assistance scrutiny audit inspection questioning beating penalty fine punishment "
    "boycott embargo blockade ultimatum condemnation manhunt search hunt crackdown".split()
)
"""What others do to somebody, besides these senses."""
_CHASES = frozenset("manhunt hunt search chase pursuit".split())
_HARMING = names_of(
    "attack shoot explode crash collapse flood hurricane earthquake fire sink erupt rob clash"
)
_HARMS = frozenset(
    "avalanche landslide mudslide stampede outbreak epidemic war conflict violence unrest riot "
    "disaster tragedy famine heatwave accident pile-up".split()
)
"""What else harms people, besides what has these senses."""
_STRIKING = frozenset(
    "hit strike batter ravage engulf sweep displace flatten submerge inundate injure".split()
)
"""What disasters do to places and people, besides harm."""
_WHEN = frozenset(("when", "after", "as"))
_IN_ATTACK = frozenset("in during by".split())
_LEFT = frozenset("dead injured wounded hurt".split())
_TARGETS = frozenset("target subject focus object victim recipient".split())
"""What somebody is to whom something is done: "was the target of a campaign"."""


def sufferers(tree: Tree, noun: Token, *, befalls: bool) -> list[int]:
    """Return who undergoes what a noun tells: "suffered a defeat", "was the target of a raid".

    befalls: whether the noun tells what befalls its owner, as "defeat" does and "raid" does not.
    """
    place = place_of(tree, noun)
    above = tree[place.head]
    done_to = noun.lemma in _DONE_TO or sense(noun.lemma).name in _DONE_TO_SENSES
    if place.dep == "dobj":
        offered = above.lemma in _ANSWERING and noun.lemma in _OFFERED
        if offered or (above.lemma == "win" and noun.lemma in _CHOICES):
            return subject_of(tree, above)
        fated = befalls or (noun.lemma in _TRIES and _is_of_fate(tree, noun))
        if (fated and above.lemma in _SUFFERING) or (done_to and above.lemma in _MEETING_WITH):
            return subject_of(tree, above)
        if above.lemma in _PROVOKING and sense(noun.lemma).name == "criticise":
            return subject_of(tree, above)
        if above.lemma in _FOLLOWING and (befalls or done_to):
            return _of_what_led_to_it(tree, above)
        if noun.lemma in _NEEDED and above.lemma in _NEEDING:
            return [i for i in subject_of(tree, above) if not could_act(tree, tree[i])]
        given = done_to and above.lemma == "give" and tree.is_passive(above.i)
        return subject_of(tree, above) if given else []
    if place.dep != "pobj":
        return []
    word = tree[above.head]
    if noun.lemma in ASSAULTS and is_in_passing(tree, noun, above):
        return [k.i for k in tree.kids(word.i, "dobj")]
    if above.lemma == "of" and word.lemma in _TARGETS:
        aimed = befalls or done_to or word.lemma in ("target", "victim")
        return whoever_is(tree, word) if aimed else []
    if above.lemma in ("after", "following", "in") and noun.lemma in _CHASES:
        return _caught(tree, word)
    if above.lemma == "under" and done_to and word.lemma in ("come", "be"):
        return subject_of(tree, word)
    if above.lemma == "to" and word.lemma == "agree" and noun.lemma in _BUYOUTS:
        return subject_of(tree, word)
    if noun.lemma in _AILING and above.lemma in _AFTER:
        own = tree.kids(word.i, "poss") if word.lemma == "death" else []
        who = [k.i for k in own] or subject_of(tree, word)
        return [i for i in who if could_act(tree, tree[i])]
    fate = (befalls and sense(noun.lemma).name not in CRIMES) or noun.lemma in _EXAMINING
    fate = fate or (noun.lemma == "hearing" and word.lemma == "appear")
    if above.lemma == "for" and fate:
        return _taken_for(tree, word)
    return subject_of(tree, word) if noun.lemma == "trial" and _is_tried(above, word) else []


def _is_tried(prep: Token, verb: Token) -> bool:
    """Whether the subject of a verb is tried: "is on trial", "at the trial he denied it"."""
    if prep.lemma == "on":
        return verb.lemma in ("go", "be", "put")
    return prep.lemma in ("at", "during") and sense(verb.lemma).name in _PLEADING


def _of_what_led_to_it(tree: Tree, verb: Token) -> list[int]:
    """Return whom the subject of a verb befell: "his sentence followed a trial of six weeks"."""
    subject = tree.kid(verb.i, "nsubj")
    if subject is None or subject.lemma not in BEFALLS_OWNER:
        return []
    of = [obj.i for prep, obj in tree.prepositions(subject.i) if prep.lemma == "of"]
    return of or [k.i for k in tree.kids(subject.i, "poss")]


def _is_of_fate(tree: Tree, noun: Token) -> bool:
    """Whether what is tried would befall somebody: "survived a murder attempt"."""
    return any(k.lemma in BEFALLS_OWNER for k in tree.kids(noun.i, "compound"))


def harmed(tree: Tree, noun: Token) -> list[int]:
    """Return whom an attack or a disaster harmed: "the fire killed ten", "died in the raid"."""
    word = noun.lemma.lower()
    if word not in _HARMS and sense(word).name not in _HARMING:
        return []
    above = tree[noun.head]
    told = tree.kids(noun.i, "relcl")
    fell = [i for verb in told if _is_in_which(tree, verb) for i in subject_of(tree, verb)]
    if noun.dep == "pobj" and above.lemma in _IN_ATTACK and _fall(tree, tree[above.head]):
        fell += subject_of(tree, tree[above.head])
    if noun.dep == "nsubj" and above.dep == "advcl" and _fall(tree, tree[above.head]):
        when = any(k.lemma in _WHEN for k in tree.kids(above.i, "mark", "advmod"))
        fell += subject_of(tree, tree[above.head]) if when else []
    own = [above, *tree.kids(above.i, "advcl", "conj")] if noun.dep == "nsubj" else ()
    verbs = [*told, *own]
    return fell + [
        thing.i
        for verb in verbs
        if _harms(tree, verb) and not tree.is_passive(verb.i) and tree.kid(verb.i, "mark") is None
        for thing in tree.kids(verb.i, "dobj")
        if thing.tag != "CD"
    ]


def _is_in_which(tree: Tree, verb: Token) -> bool:
    """Whether a clause tells who came to harm "in which"."""
    inside = any(p.lemma == "in" and o.tag == "WDT" for p, o in tree.prepositions(verb.i))
    return inside and _fall(tree, verb)


def _fall(tree: Tree, verb: Token) -> bool:
    """Whether the subject of a verb comes to harm."""
    if tree.kid(verb.i, "neg") is not None:
        return False
    lost = verb.lemma == "lose" and any(k.lemma == "life" for k in tree.kids(verb.i, "dobj"))
    return lost or verb.lemma in BEFALL or (_harms(tree, verb) and tree.is_passive(verb.i))


def _harms(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells of harm: "killed", "left dead"."""
    if verb.lemma == "leave":
        hurt = [k for thing in tree.kids(verb.i, "dobj") for k in tree.kids(thing.i, "acl")]
        return any(k.text in _LEFT for k in (*hurt, *tree.kids(verb.i, "oprd", "acomp")))
    harms = sense(verb.lemma).name in OUTCOMES | {"shoot"} or verb.lemma in _STRIKING
    return verb.pos == "VERB" and harms


def _caught(tree: Tree, verb: Token) -> list[int]:
    """Return whom those looked for who caught him: "was caught after a manhunt"."""
    if verb.lemma != "catch" and sense(verb.lemma).name != "arrest":
        return []
    if tree.is_passive(verb.i):
        return subject_of(tree, verb)
    return [k.i for k in tree.kids(verb.i, "dobj")]


def _taken_for(tree: Tree, verb: Token) -> list[int]:
    """Return whom something is to befall: "sent him for trial", "is scheduled for completion"."""
    if verb.lemma in _DESTINED or (verb.lemma in _TAKEN and tree.is_passive(verb.i)):
        return subject_of(tree, verb)
    taken = tree.kid(verb.i, "dobj") if verb.lemma in _TAKEN else None
    return [taken.i] if taken is not None and could_act(tree, taken) else []
