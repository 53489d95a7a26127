"""Up the dependency path from a time expression to the event that it dates, or to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.dependencies import NOUN_MODIFIERS
from dateline.events.lexicon import EVENT_NOUNS, PLANS, SAY, WISHES
from dateline.events.phrases import ends_period
from dateline.events.time_roles import COUNTED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.events.grammar import Tree
    from dateline.events.phrases import TimePhrase
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

_FIGURES = frozenset(
    """profit loss income earnings revenue sale sales result turnover output volume figure figures
    net dividend spending deficit surplus inflation growth price rate margin total production
    shipment order export import yield return""".split()
)
"""Nouns for what is reported by period."""
_OCCASION = frozenset(("in", "at", "during", "on"))
_OCCASIONS = frozenset(
    """event conference interview speech statement letter article report editorial broadcast column
    address memo briefing appearance release edition issue meeting vote ruling decision game match
    attack raid session episode filing post message email mass sermon homily season campaign
    tournament championship""".split()
)
"""Nouns for occasions: what is done at one is done on its day."""
_FINDINGS = frozenset("study survey poll paper analysis review census audit inquiry".split())
"""Nouns for what says something as it appears: "a 2011 study found"."""
_TERMS = frozenset("payable redeemable refundable valid effective".split())
"""Adjectives with a time of their own: "raised the dividend, payable on May 5"."""
_STORMS = frozenset("storm hurricane typhoon cyclone".split())
"""What has a name and is over in days: "last year's Storm Eunice cut power"."""
CONCLUDED = frozenset("sign reach make hold issue conclude".split())
"""What is done to a thing that is named after its day: "the May 3 accord signed in Oslo"."""
ABOUT = frozenset(
    """condemn criticize criticise denounce praise defend mark commemorate follow investigate
    discuss regret welcome protest oppose support blame link connect charge accuse arrest
    face review probe cite remember honour honor celebrate notice discover detect""".split()
)
"""Verbs about another event, which has a time of its own: "charged in the March shooting"."""
_COUNTED_FROM = frozenset("after before since following".split())
_LENGTHS = frozenset("hour day week month year eve anniversary".split())
_SHOWING = frozenset("report post announce record disclose".split())
"""Verbs that tell a figure of a period that is over."""
_FIGURE_PERIODS = frozenset("quarter half year month period".split())
_SHORT_PHRASE = 4
_PAPERS = frozenset(
    """letter memo memorandum statement report document note email e-mail message order ruling
    article editorial column fax cable filing affidavit decree complaint petition""".split()
)
_NO_OCCASION = frozenset(("with", "under", "to"))
_EXPECTING = frozenset("expect schedule due plan slate set".split())
_DUE = frozenset("miss meet beat".split())
"""What is done to a deadline on its day."""
_OF_VERB = frozenset("aux auxpass advmod neg".split())


def of_when_clause(
    tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]
) -> Trigger | None:
    """Return the event of a clause that tells what happened then: "in 1989, when the wall fell"."""
    after = phrase.words[-1] + 1
    while after < len(tree) and tree[after].pos == "PUNCT" and after < phrase.words[-1] + 3:
        after += 1
    if after >= len(tree) or tree[after].text.lower() != "when":
        return None
    verb = tree.verb_above(after)
    return by_word.get(verb.i) if verb is not None and verb.i > after else None


def climb(tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event that a time dates, by the words above it; None if it dates nothing."""
    inside = set(phrase.words)
    below = tree[phrase.top]
    if _is_of_last_time(tree, phrase):
        return None
    counted = tree[below.head]
    if counted.lemma.lower() in COUNTED and counted.pos != "VERB" and counted.i not in inside:
        return None
    if counted.lemma == "time" and any(k.lemma in COUNTED for k in tree.kids(counted.i, "amod")):
        return None
    for above in tree.ancestors(phrase.top):
        if above.i in inside:
            below = above
            continue
        if above.pos == "ADJ" and above.lemma in _TERMS:
            return None
        if above.lemma == "date" and above.tag == "VBN" and above.dep == "acl":
            return _of_paper(tree, above, by_word)
        if above.i in by_word:
            if _is_figure_that_moves(tree, below, above, by_word):
                return by_word[above.head]
            if _is_of_period(tree, below, above):
                figure = tree.kid(above.i, "dobj")
                return by_word.get(figure.i) if figure is not None else None
            named = _of_subject(tree, phrase, above, by_word)
            if named is not None:
                return named
            return _beside(tree, phrase, by_word) or by_word[above.i]
        if above.pos in ("VERB", "AUX") and not ends_period(tree, above):
            through = _through_state(tree, above, by_word)
            return through or _around_state(tree, above, phrase, by_word)
        if below.dep in NOUN_MODIFIERS and below.i == phrase.top and above.pos in ("NOUN", "PROPN"):
            quarterly = phrase.time.precision == "quarter"
            return _of_modified(tree, above, by_word, quarterly=quarterly)
        if above.pos == "NOUN":
            meant = _meant(tree, above, phrase, by_word)
            if meant is not None:
                return meant
        below = above
    return None


def _meant(
    tree: Tree, noun: Token, phrase: TimePhrase, by_word: Mapping[int, Trigger]
) -> Trigger | None:
    """Return what a noun is about, before a time: "no hope of reaching it before May"."""
    for prep in tree.kids(noun.i, "prep"):
        doing = tree.kid(prep.i, "pcomp")
        if prep.lemma == "of" and doing is not None and doing.i < phrase.words[0]:
            return by_word.get(doing.i)
    return None


def _of_paper(tree: Tree, dated: Token, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return what a dated paper says: "ordered him in a letter dated May 3 to resign"."""
    paper: Token | None = None
    for word in tree.ancestors(dated.i):
        if word.pos in ("VERB", "AUX"):
            trigger = by_word.get(word.i)
            if paper is None or trigger is None:
                return None
            says = trigger.kind == "statement" or word.lemma in SAY | WISHES | PLANS
            speaks = paper.dep == "nsubj" and word.tag == "VBD"
            return trigger if speaks or (says and paper.dep in ("pobj", "nsubj")) else None
        if word.pos == "NOUN" and (paper is None or word.dep == "nsubj"):
            paper = word if paper is not None or word.lemma.lower() in _PAPERS else None
    return None


def _is_of_period(tree: Tree, below: Token, verb: Token) -> bool:
    """Whether a period is that of a figure, not of its report: "posted a loss for the year"."""
    figure = tree.kid(verb.i, "dobj")
    period = tree.kid(below.i, "pobj")
    if figure is None or period is None or period.lemma.lower() not in _FIGURE_PERIODS:
        return False
    shown = verb.lemma in _SHOWING and figure.lemma.lower() in _FIGURES
    return shown and below.lemma.lower() == "for" and figure.i < below.i


def _of_subject(
    tree: Tree, phrase: TimePhrase, verb: Token, by_word: Mapping[int, Trigger]
) -> Trigger | None:
    """Return the subject noun, if the time stands between it and its verb.

    So it does in "the theft at the bakery three weeks ago led to new locks".
    """
    subject = tree.kid(verb.i, "nsubj", "nsubjpass")
    trigger = by_word.get(subject.i) if subject is not None else None
    if trigger is None or trigger.kind != "noun" or not trigger.head < phrase.words[0] < verb.i:
        return None
    own = {*tree.subtree(trigger.head), *tree.subtree(phrase.top)}
    between = tree.tokens[trigger.head : verb.i]
    return trigger if all(t.i in own or t.dep in _OF_VERB for t in between) else None


def _is_of_last_time(tree: Tree, phrase: TimePhrase) -> bool:
    """Whether a time is that of whoever did it last: "the first since Ada Lund in 2015"."""
    before = min(phrase.top, phrase.words[0]) - 1
    named = before
    while named >= 0 and tree[named].pos == "PROPN":
        named -= 1
    return 0 <= named < before and tree[named].text.lower() == "since"


def _is_figure_that_moves(
    tree: Tree, below: Token, noun: Token, by_word: Mapping[int, Trigger]
) -> bool:
    """Whether a period stands before a figure of which a verb tells more: "May sales fell"."""
    return (
        below.dep in NOUN_MODIFIERS
        and noun.lemma.lower() in _FIGURES
        and noun.dep == "nsubj"
        and tree[noun.head].pos == "VERB"
        and noun.head in by_word
    )


def _of_modified(
    tree: Tree, noun: Token, by_word: Mapping[int, Trigger], *, quarterly: bool
) -> Trigger | None:
    """Return what a date before a noun that is no event dates, if anything.

    Figures are those of their period ("third-quarter profit rose"), and what happens at an
    occasion happens on its day ("in a Friday interview she said"). Else the date only names the
    noun ("the 1953 team").
    """
    head = tree[noun.head]
    if noun.lemma.lower() in _FIGURES or quarterly:
        for above in tree.ancestors(noun.i):
            if above.i in by_word:
                return by_word[above.i]
            if above.pos in ("VERB", "AUX"):
                return None
    storm = any(k.lemma.lower() in _STORMS for k in tree.kids(noun.i, "compound"))
    found = noun.lemma.lower() in _FINDINGS | _PAPERS or storm
    if found and noun.dep == "nsubj" and head.tag == "VBD":
        return by_word.get(head.i)
    if noun.lemma.lower() == "deadline" and noun.dep == "dobj" and head.lemma in _DUE:
        return by_word.get(head.i)
    occasion = noun.lemma.lower() in _OCCASIONS | EVENT_NOUNS
    if noun.dep == "pobj" and head.lemma.lower() in _OCCASION and occasion:
        return by_word.get(head.head)
    for told in tree.kids(noun.i, "acl"):
        if told.tag == "VBN" and told.lemma in CONCLUDED and told.i in by_word:
            return by_word[told.i]
    return None


def _beside(tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event noun right before a time, whose it is rather than the verb's.

    Without preposition ("at a hearing Friday"), or where the noun is counted from ("a week after
    her arrest on Friday").
    """
    joined = phrase.top != phrase.head
    before = (phrase.top if joined else phrase.words[0]) - 1
    if not joined and before not in by_word:
        before = _occasion_before(tree, before)
    trigger = by_word.get(before)
    if before < 0 or trigger is None or trigger.kind != "noun" or trigger.head != before:
        return None
    noun = tree[before]
    if noun.dep != "pobj" or trigger.carrier is not None:
        return None
    preposition = tree[noun.head]
    word = preposition.lemma.lower()
    if joined:
        counted = word in _COUNTED_FROM or (
            word == "of" and tree[preposition.head].lemma.lower() in _LENGTHS
        )
        return trigger if counted else None
    return trigger if word not in _NO_OCCASION else None


def _occasion_before(tree: Tree, last: int) -> int:
    """Return the noun that opens the sentence with a preposition and ends at word `last`, or -1.

    "At the close of business Thursday", "in early trading in Tokyo Monday".
    """
    for i in range(last, max(-1, last - _SHORT_PHRASE), -1):
        noun = tree[i]
        opens = noun.dep == "pobj" and tree[noun.head].lemma.lower() in _OCCASION
        if opens and noun.head <= 1:
            return i
        if noun.pos not in ("ADP", "NOUN", "PROPN", "DET"):
            return -1
    return -1


def right_before(phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event noun that stands next to a time, if any: "in a broadcast on Sunday"."""
    before = (phrase.top if phrase.top != phrase.head else phrase.words[0]) - 1
    trigger = by_word.get(before)
    noun = trigger is not None and trigger.kind == "noun" and trigger.head == before
    return trigger if noun else None


def _through_state(tree: Tree, verb: Token, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event that a verb which is none itself leads to ("the hearing is on Friday")."""
    for dep in ("xcomp", "ccomp", "acomp", "nsubj", "attr", "dobj"):
        for kid in tree.kids(verb.i, dep):
            cleft = _is_cleft(tree, verb)
            if kid.i in by_word and (dep != "ccomp" or cleft or verb.lemma in WISHES | PLANS):
                return by_word[kid.i]
    awaited = tree.kid(verb.i, "nsubjpass") if verb.lemma in _EXPECTING else None
    if awaited is not None and awaited.i in by_word:
        return by_word[awaited.i]
    shares = verb.dep != "conj" or tree.kid(verb.i, "nsubj", "expl") is None
    if verb.dep in ("relcl", "aux", "auxpass", "conj") and verb.head in by_word and shares:
        return by_word[verb.head]
    if verb.dep == "relcl" and verb.lemma in _EXPECTING:
        return _before_relative(tree, verb, by_word)
    if verb.dep == "acl" and verb.tag == "VBN":
        return _around_participle(tree, verb, by_word)
    if verb.dep in ("xcomp", "advcl") and verb.tag in ("VB", "VBG") and verb.head in by_word:
        return by_word[verb.head]
    return None


def _before_relative(tree: Tree, verb: Token, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event that is expected: "a concert for nurses, which is set for May"."""
    for word in tree.ancestors(verb.i):
        if word.i in by_word:
            return by_word[word.i]
        if word.pos not in ("NOUN", "PROPN", "ADP"):
            return None
    return None


def _around_participle(tree: Tree, verb: Token, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return what is done to a thing that is only described: "sell a car based on it in May"."""
    thing = tree[verb.head]
    return by_word.get(thing.head) if thing.dep in ("dobj", "nsubjpass") else None


def _around_state(
    tree: Tree, verb: Token, phrase: TimePhrase, by_word: Mapping[int, Trigger]
) -> Trigger | None:
    """Return what else is told beside a state: "was ill in May and resigned", "is here to sing"."""
    beside = right_before(phrase, by_word)
    if beside is not None:
        return beside
    fronted = phrase.words[0] < min(verb.i, _SHORT_PHRASE)
    for kid in tree.kids(verb.i, "conj" if fronted else "advcl"):
        purpose = any(k.tag == "TO" for k in tree.kids(kid.i, "aux"))
        if kid.i in by_word and kid.i > phrase.head and (fronted or purpose):
            return by_word[kid.i]
    noun = nearest(tree, phrase, by_word)
    if noun is None or noun.head < verb.i:
        return None
    apart = any(t.pos == "PUNCT" for t in tree.tokens[noun.head : phrase.head])
    return None if apart else noun


def _is_cleft(tree: Tree, verb: Token) -> bool:
    """Whether a clause only points at its time: "it was on Monday that the dam broke"."""
    subject = tree.kid(verb.i, "nsubj")
    return verb.lemma == "be" and subject is not None and subject.lemma.lower() == "it"


def gerund_before(tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the gerund closest before a time: "was jailed in May for bribing a judge in 2016"."""
    verb = next((t for t in tree.tokens[phrase.words[0] - 1 :: -1] if t.pos == "VERB"), None)
    if verb is None or phrase.words[0] == 0 or verb.tag != "VBG" or verb.dep != "pcomp":
        return None
    return by_word.get(verb.i)


def nearest(tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event noun closest before a time expression, within its clause."""
    for i in range(phrase.words[0] - 1, -1, -1):
        token = tree[i]
        if (token.pos == "VERB" and token.dep != "amod") or token.text in (";", ":"):
            return None
        trigger = by_word.get(i)
        if trigger is not None and trigger.kind == "noun" and trigger.head == i:
            return trigger
    return None
