"""Whether a sentence tells an event as its news or as something older, by its grammar.

News is told in the simple past of a main clause. What is told in the past perfect, in a relative
clause or in a subordinate one of time is older, and so is what somebody said had been ("said that
they left") and a noun beside a verb in the present ("they live in tents after the flood"). What is
told in a quotation or as a reason may be either.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dateline.events import forms
from dateline.events.dependencies import SUBJECTS
from dateline.events.lexicon import HAVE, REPORTING, SAY, WAS

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

Telling = Literal["news", "older", "either"]

_OCCASION_PREPOSITIONS = frozenset("in at during".split())
_OLDER_MARKS = frozenset("since once when after".split())
_EITHER_MARKS = frozenset("because before though although".split())
_OLDER_ADJECTIVES = frozenset("previous earlier past last former recent old".split())
_SPEECH_ACTS = frozenset("ask offer urge call suggest indicate promise vow pledge demand".split())
_SPEAKING = frozenset("speak talk request decline refuse".split())
_REFUSING = frozenset(("decline", "refuse"))
_ANSWERS = frozenset("comment discuss elaborate answer respond speak talk identify name".split())
_BACKGROUND_WORDS = frozenset(
    "previously earlier already formerly originally once ago before regularly often frequently "
    "routinely usually always sometimes occasionally traditionally never".split()
)
_ANSWERING = frozenset(
    "condemn denounce criticize criticise praise welcome oppose support reject rebuff challenge "
    "hail applaud deplore decry contest defy ignore evade appeal defend regret mourn "
    "investigate probe remember commemorate avenge".split()
)
"""What is done to an event that was there before."""
_REACTING = frozenset(
    "arrest detain hold jail imprison sentence convict acquit try indict charge accuse suspect "
    "blame fine punish ban suspend sack fire dismiss expel execute want seek question "
    "interrogate investigate probe inquire sue prosecute apologise apologize resign quit protest "
    "strike demonstrate rally mourn grieve cry thank praise criticise criticize condemn denounce "
    "attack compensate pay win award reward honour honor decorate claim blast slam lambast "
    "threaten warn appeal complain clash argue quarrel".split()
)
"""Verbs for what is done because of something that was before it."""
_REACTIONS = frozenset(
    "appeal protest demonstration rally lawsuit suit case claim charge apology compensation "
    "damages anger outrage grief row dispute trial arrest fine sentence warrant".split()
)
"""Nouns for what is done or felt because of it."""
_BECAUSE = frozenset("for over against about with of".split())
_TOLD_OF = {
    "into": frozenset("inquiry enquiry investigation probe inquest".split()),
    "in": frozenset("suspect witness defendant".split()),
    "on": frozenset("report study film book documentary".split()),
}
"""Nouns with the preposition under which stands what was before them."""
_FINDING = frozenset(
    "find rule show determine discover learn decide know prove suspect realise realize "
    "establish imply confess figure think accept understand remember".split()
)
"""Verbs by whose time what is told under them in the past was done: "found that it had"."""
_AS_IT_IS_DONE = frozenset(
    "ask question press quiz challenge tell remind confront lead follow accompany join surround "
    "flank cheer watch boost help lift spur drive drag hurt weigh compare give see".split()
)
"""What is done to somebody as he does something: "led by Ek, they won"."""
_BRINGING_UP = frozenset("born bear raise educate rear".split())
_YOUNG = frozenset("boy girl child teenager teen youth kid toddler youngster baby".split())
_ASKING = frozenset("WP WRB WDT WP$".split())
_PART = frozenset("include involve comprise contain".split())
"""Verbs by which a thing is part of what is told as the news: "the deal includes an order"."""


@dataclass(frozen=True, slots=True)
class Ground:
    """How a text tells an event that has no time of its own."""

    what: Literal["news", "older", "standing", "ahead"]
    """As the news, as something older, as a habit or a truth, or as what will not be."""
    certainty: float = 0.0
    """How often what is told so is of the day of the news."""
    because: str = ""
    """What speaks most for it."""


def telling(
    tree: Tree, trigger: Trigger, *, lead: bool, quoted: bool, headline: bool = False
) -> Telling:
    """Whether the sentence tells the event as the day's news or as something older.

    lead: whether it stands where the news is told, so that "has resigned" is today's; quoted:
    whether in a quotation, where the past tense is the speaker's past; headline: whether it is
    one, which leaves out "was": "Mayor arrested".
    """
    verb = trigger.carrier
    if headline and _is_reduced(tree, trigger):
        return "news"
    if quoted and verb is not None and tree[verb].tag == "VBD":
        return "either"
    above = tree[verb] if verb is not None else tree.verb_above(trigger.head)
    if not lead and above is not None and (_is_of_perfect(tree, above) or _goes_on(tree, above)):
        return "older"
    if verb is None:
        return _telling_of_noun(tree, tree[trigger.head], headline=headline)
    return telling_of_verb(tree, tree[verb], 0)


def is_reply(tree: Tree, trigger: Trigger) -> bool:
    """Whether somebody gives a reporter no answer: "declined to comment", "refused to say"."""
    verb = tree[trigger.head]
    if trigger.carrier is None or verb.lemma not in _REFUSING:
        return False
    return any(k.lemma in REPORTING | _ANSWERS for k in tree.kids(verb.i, "xcomp"))


def is_later(tree: Tree, trigger: Trigger) -> bool:
    """Whether an event is told as one that came later, nobody knows when: "he later wrote"."""
    if trigger.carrier is None or tree[0].text.lower() == "later":
        return False
    return _goes_on(tree, tree[trigger.carrier])


def _is_of_perfect(tree: Tree, verb: Token) -> bool:
    """Whether a verb, or one that it goes on from or completes, is in the present perfect."""
    for node in (verb, *tree.ancestors(verb.i)):
        if any(k.text.lower() in HAVE for k in tree.kids(node.i, "aux")):
            return node.dep == "relcl" or node.lemma not in REPORTING | _SPEECH_ACTS
        if node.dep not in ("conj", "xcomp", "pcomp", "prep") or tree.kid(node.i, "nsubj"):
            return False
    return False


def _goes_on(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells what came after something older: "a court later ruled"."""
    return any(
        k.lemma.lower() == "later" and not tree.kids(k.i) for k in tree.kids(verb.i, "advmod")
    )


def _is_reduced(tree: Tree, trigger: Trigger) -> bool:
    """Whether an event's verb, or the one above it, is the predicate of a headline's noun."""
    verb = tree[trigger.carrier] if trigger.carrier is not None else tree.verb_above(trigger.head)
    if verb is None or verb.dep != "acl" or verb.tag != "VBN":
        return False
    return tree[verb.head].dep == "ROOT" and tree[verb.head].pos in ("NOUN", "PROPN")


def telling_of_verb(tree: Tree, verb: Token, depth: int, *, apart: bool = False) -> Telling:
    """Return whether a verb tells the news or something older; `depth` verbs below led to it.

    apart: whether that does not share its "would": "would not say who paid but promised to".
    """
    if forms.is_pluperfect(tree, verb) or (not apart and forms.is_future_in_past(tree, verb)):
        return "older"
    if any(k.lemma.lower() in _BACKGROUND_WORDS for k in tree.kids(verb.i, "advmod", "neg")):
        return "older"
    since = any(k.lemma.lower() == "since" for k in tree.kids(verb.i, "prep"))
    if since and not (verb.lemma == "be" and verb.tag == "VBD"):
        return "older"
    if any(
        k.text.lower() in _OLDER_ADJECTIVES
        for prep, noun in tree.prepositions(verb.i)
        if prep.lemma.lower() == "from"
        for k in tree.kids(noun.i, "amod")
    ):
        return "older"
    head = tree[verb.head]
    if verb.dep == "relcl" and is_onward(tree, verb) and depth < 8:
        above = tree.verb_above(verb.i)
        return "older" if above is None else telling_of_verb(tree, above, depth + 1)
    if verb.dep == "relcl":
        going_on = verb.tag == "VBG" and any(
            k.text.lower() in WAS for k in tree.kids(verb.i, "aux")
        )
        speaking = _is_of_speaker(tree, verb) and not _is_of_perfect(tree, verb)
        return "news" if going_on or speaking else "older"
    if verb.dep == "acl" and verb.tag == "VBN":
        prep = tree[head.head]
        above = tree[prep.head]
        if prep.lemma.lower() in _OCCASION_PREPOSITIONS and above.pos == "VERB" and depth < 8:
            return telling_of_verb(tree, above, depth + 1)
        return "older"
    if verb.dep == "acl" and verb.tag == "VBD" and tree.kid(verb.i, "mark") is not None:
        return "older"
    if _is_made(tree, verb) or _is_of_youth(tree, verb):
        return "older"
    if verb.dep == "advcl":
        mark = tree.kid(verb.i, "mark", "advmod")
        word = mark.lemma.lower() if mark is not None else ""
        asked = word == "when" and not tree.kids(verb.i, "nsubj", "nsubjpass")
        if word == "after" and head.tag == "VB":
            return "older"
        if word in _OLDER_MARKS | _EITHER_MARKS and not asked:
            return "older" if word in _OLDER_MARKS else "either"
    found = head.lemma in _FINDING and verb.dep == "ccomp" and _is_content(tree, verb)
    if verb.dep == "ccomp" and verb.tag in ("VBD", "VBN") and (head.lemma in SAY or found):
        reported = head.tag != "VB" and not tree.kids(verb.i, "aux")
        asked = tree[tree.subtree(verb.i)[0]].tag in _ASKING
        return "older" if (reported or asked) and verb.i > head.i else "news"
    before = ("after", "since", "for", "of")
    if verb.dep == "pcomp" and (head.lemma.lower() in before or _is_reason(tree, head)):
        return "older"
    if head.i != verb.i and depth < 8 and verb.dep in ("conj", "xcomp", "advcl", "pcomp", "prep"):
        above = head if head.pos == "VERB" else tree[head.head]
        if above.pos == "VERB" and above.i != verb.i:
            apart = verb.dep == "conj" and verb.tag == "VBD"
            return telling_of_verb(tree, above, depth + 1, apart=apart)
    return "news"


def _is_made(tree: Tree, verb: Token) -> bool:
    """Whether a participle in front tells what had come of it: "Raised in Ohio, he moved on".

    What somebody is asked, he is as he answers.
    """
    if verb.dep != "advcl" or verb.tag != "VBN" or verb.i > verb.head:
        return False
    alone = not tree.kids(verb.i, "aux", "auxpass", "mark", "nsubj", "nsubjpass")
    return alone and verb.lemma not in _AS_IT_IS_DONE


def _is_of_youth(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells of somebody's early years: "raised in Ohio, he left", "as a boy"."""
    for kid in tree.children[verb.i]:
        if kid.dep == "advcl" and kid.lemma in _BRINGING_UP and _is_made(tree, kid):
            return True
        if kid.dep == "prep" and kid.lemma.lower() == "as":
            noun = tree.kid(kid.i, "pobj")
            if noun is not None and noun.lemma.lower() in _YOUNG:
                return True
    return False


def _is_content(tree: Tree, verb: Token) -> bool:
    """Whether a clause says what is found: "that it sank", "who sank it"."""
    return tree.kid(verb.i, "mark") is not None or tree[tree.subtree(verb.i)[0]].tag in _ASKING


def is_onward(tree: Tree, verb: Token) -> bool:
    """Whether a relative clause goes on from a place: "sailed to Lima, where he married"."""
    where = any(k.lemma.lower() == "where" for k in tree.kids(verb.i, "advmod"))
    return where and forms.is_past(tree, verb) and not forms.is_pluperfect(tree, verb)


def met(tree: Tree, verb: Token) -> Token | None:
    """Return the verb as whose deed was done, another was: "it fell when a crane struck it".

    Behind a comma a clause may say more of a time that was named: "in the war, when they fled".
    """
    mark, head = tree.kid(verb.i, "mark", "advmod"), tree[verb.head]
    if verb.dep != "advcl" or mark is None or mark.lemma.lower() != "when" or head.lemma in SAY:
        return None
    if tree[mark.i - 1].text == "," and head.i < mark.i:
        return None
    both = forms.is_past(tree, verb) and forms.is_past(tree, head)
    return head if both and not forms.is_pluperfect(tree, verb) else None


def _is_of_speaker(tree: Tree, verb: Token) -> bool:
    """Whether a relative clause tells what somebody said: "a clerk who asked not to be named"."""
    return verb.lemma in REPORTING | _SPEECH_ACTS | _SPEAKING


def _telling_of_noun(tree: Tree, noun: Token, *, headline: bool) -> Telling:
    if any(k.text.lower() in _OLDER_ADJECTIVES for k in tree.kids(noun.i, "amod")):
        return "older"
    answered = noun.dep == "dobj" and tree[noun.head].lemma in _ANSWERING
    if answered and forms.is_definite(tree, noun):
        return "older"
    below = noun
    for above in tree.ancestors(noun.i):
        if below.dep in ("prep", "pcomp") and below.text.lower() in ("since", "following", "of"):
            return "older"
        if below.dep == "prep" and _is_reason(tree, below):
            return "older"
        if above.pos in ("VERB", "AUX"):
            told = above.lemma in SAY | _PART or below.dep in SUBJECTS
            if not headline and not told and _is_of_now(tree, above):
                return "older"
            return telling_of_verb(tree, above, 0)
        below = above
    return "news"


def _is_reason(tree: Tree, prep: Token) -> bool:
    """Whether what stands under a preposition is why something is done: "jailed for the raid"."""
    word, above = prep.text.lower(), tree[prep.head]
    if above.pos != "NOUN":
        return word in _BECAUSE and above.lemma in _REACTING
    if word in _TOLD_OF:
        return above.lemma in _TOLD_OF[word]
    whom = above.dep == "dobj" and tree[above.head].lemma in _REACTING
    return word in ("for", "over", "about", "against") and (whom or above.lemma in _REACTIONS)


def is_counted(tree: Tree, trigger: Trigger) -> bool:
    """Whether a number is told of those that it befell: "has sold 70 mills since 1983"."""
    if trigger.carrier is None:
        return False
    whom = tree.kids(trigger.carrier, "dobj", "nsubj", "nsubjpass")
    return any(tree.kid(each.i, "nummod") is not None for each in whom)


def _is_of_now(tree: Tree, verb: Token) -> bool:
    """Whether a verb is in the present tense, and not in the perfect."""
    perfect = any(k.lemma == "have" for k in tree.kids(verb.i, "aux"))
    return forms.is_present(tree, verb) and not perfect


def is_perfect(tree: Tree, trigger: Trigger) -> bool:
    """Whether the event's verb is in the present perfect."""
    if trigger.carrier is None:
        return False
    return any(k.text.lower() in HAVE for k in tree.kids(trigger.carrier, "aux"))
