"""Who says so: complements of verbs of saying, "according to", quotations that run on."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from dateline.events.asides import as_said, voiced
from dateline.events.asking import once_of_tree
from dateline.events.forms import is_infinitive, is_negated
from dateline.events.grammar import OBJECT_CONTROL
from dateline.events.lexicon import DENY, DOUBT, SAY
from dateline.events.moods import UNSURE
from dateline.events.noun_kinds import ORGANISATION_NOUNS, is_role, noun_kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.events.grammar import Tree
    from dateline.records import Stance
    from dateline.text.tokens import Token

_CLAIM_NOUNS = frozenset(
    "claim allegation report accusation rumour rumor suggestion assertion statement belief "
    "charge suspicion".split()
)
_CHARGES = frozenset("allegation accusation suspicion claim charge report rumour rumor".split())
"""Nouns whose "of" tells what somebody says was done: "on suspicion of theft"."""
_ACCUSE = frozenset("accuse charge suspect blame".split())
_CLAIM = frozenset("claim allege admit acknowledge confess profess report".split())
_VOW = frozenset("vow promise pledge swear threaten".split())
_VOWED = frozenset("xcomp conj dobj".split())
"""What leads from what is vowed up to the verb that vows it."""
_TALKING = frozenset("i me we us you who".split())
"""Pronouns of those who talk and listen, and of a question: they name no source."""
_THINGS = frozenset("it this that these those which".split())
_ANYBODY = frozenset("anyone anybody everyone everybody each nobody whoever few".split())
_REJECTING = frozenset(("reject", "dismiss"))
"""Verbs that deny what somebody says, but not what somebody does: "rejected the ruling"."""
_HELD = frozenset("say report believe think allege claim estimate understand".split())
_FINDING = frozenset("find show conclude establish determine document".split())
"""Verbs by which a paper says what it holds: "the survey found that"."""
_LEARNING = frozenset("establish determine".split())
"""Those by which people do too."""
_PAPERS = frozenset("figure datum data record result footage inquiry investigation audit".split())
"""What tells something by what is in it, besides documents."""
_JUDGES = frozenset("court judge jury tribunal panel committee commission coroner".split())
_CONFESSING = frozenset("confess admit plead".split())
_VIEWS = frozenset("view word opinion account version telling estimation judgment".split())
"""What somebody has of what is told: "in her view"."""


_HEARSAY = frozenset(
    "allegedly reportedly purportedly supposedly alleged reported purported supposed rumoured "
    "rumored".split()
)
_SHOWING = frozenset(
    "suggest indicate underscore underline highlight signal hint point confirm reveal explain "
    "reflect warn".split()
)
"""Verbs of saying that things do too: "the delay suggests that"."""
_DOCUMENTS = frozenset(
    "report statement study survey poll letter paper article document record email memo message "
    "book story review research bulletin complaint indictment filing ruling website news media "
    "source witness testimony hagiography biography legend tradition account diary census magazine "
    "log transcript".split()
)
"""Nouns for what says something in writing."""


@dataclass(frozen=True, slots=True)
class Source:
    """The word that names who says so, and what they do with it; None: nobody is named."""

    noun: int | None
    stance: Stance


def source(tree: Tree, word: int) -> Source | None:
    """Return the source to which the sentence attributes the event at `word`, or None.

    It is the nearest one that is named, if any is: "Ek said that it was feared" is what Ek says.
    """
    below = tree[word]
    phrase = _according_to(tree, below) or _in_words(tree, below) or _in_aside(tree, below, below)
    if phrase is not None:
        return phrase
    unnamed: Source | None = None
    vowed = True
    for above in tree.ancestors(word):
        found = _from_verb(tree, below, above, word) or _from_noun(tree, below, above)
        found = found or _beside(tree, below, word)
        if found is None and below.dep == "xcomp" and above.lemma in _VOW and vowed:
            teller = _speaker(tree, above)
            found = Source(teller, "asserts") if _is_speaker(tree, teller) else None
        if found is None and above.pos in ("VERB", "AUX"):
            found = _according_to(tree, above) or _in_words(tree, above)
            found = found or _in_aside(tree, above, below)
        if found is not None and found.noun is not None:
            return found
        if found is not None and not _is_left_out(tree, above, found):
            unnamed = unnamed or found
        vowed = vowed and below.dep in _VOWED
        below = above
    around = _beside(tree, below, word) or _closing(tree, word) or _inserted(tree, word)
    return around or unnamed or _hearsay(tree, word)


def _closing(tree: Tree, word: int) -> Source | None:
    """Return who says all that a sentence tells before it ends with ", officials said".

    The parser may take what is said for a part of what says it, which then has two subjects.
    """
    roots = _sayers(tree).get("ROOT")
    if not roots:
        return None
    verb = roots[-1]
    subjects = tree.kids(verb.i, "nsubj")
    last = subjects[-1] if len(subjects) > 1 else None
    if last is None or last.i > verb.i or word >= last.i or tree.kids(verb.i, "ccomp"):
        return None
    first = min(tree.subtree(last.i))
    closes = first > 0 and tree[first - 1].text == "," and subjects[0].i <= word
    return Source(last.i, _stance(tree, verb)) if closes else None


@once_of_tree
def _sayers(tree: Tree) -> Mapping[str, Sequence[Token]]:
    """Return a sentence's verbs of saying by their relation."""
    found: dict[str, list[Token]] = {}
    for token in tree.tokens:
        if token.lemma in SAY:
            found.setdefault(token.dep, []).append(token)
    return found


def _inserted(tree: Tree, word: int) -> Source | None:
    """Return who says all that a sentence tells around ", officials said,"."""
    for verb in _sayers(tree).get("parataxis", ()):
        if tree.kid(verb.i, "ccomp"):
            continue
        speaker = tree.kid(verb.i, "nsubj")
        said = tree.subtree(verb.i)
        if speaker is None or word in said or is_talking(tree, speaker.i):
            continue
        first = min(tree.subtree(speaker.i))
        closed = verb.i + 1 < len(tree) and tree[verb.i + 1].text in (",", ".")
        if first > 0 and tree[first - 1].text == "," and closed:
            return Source(speaker.i, _stance(tree, verb))
    return None


def _hearsay(tree: Tree, word: int) -> Source | None:
    """Return that nobody is named: "the mill allegedly burned", "the alleged theft"."""
    heard = any(kid.text.lower() in _HEARSAY for kid in tree.kids(word, "advmod", "amod"))
    return Source(None, "asserts") if heard else None


def _is_left_out(tree: Tree, verb: Token, found: Source) -> bool:
    """Whether a verb that tells has no subject, as where "I" is left out: "Think it broke"."""
    if found.noun is not None or verb.tag not in ("VB", "VBP", "VBG"):
        return False
    return tree.subject(verb.i) is None and not tree.is_passive(verb.i)


def _from_verb(tree: Tree, below: Token, above: Token, word: int) -> Source | None:
    if above.pos not in ("VERB", "ADJ") or _is_told_to_say(tree, above):
        return None
    held = above.lemma in _HELD and tree.is_passive(above.i)
    if below.dep in ("ccomp", "parataxis", "dep") and (above.lemma in SAY or held):
        if below.dep == "dep" and below.pos not in ("VERB", "AUX"):
            return None
        if above.lemma == "rule" and _is_aside(tree, word, below):
            return None
        if above.lemma in DENY and below.i < above.i and tree.kid(above.i, "dobj") is not None:
            return None
        speaker = _speaker(tree, above)
        if above.lemma in _SHOWING and not _is_speaker(tree, speaker):
            return None
        if speaker is not None and _is_nobody(tree[speaker]):
            return None
        return Source(speaker, _stance(tree, above))
    if below.dep == "xcomp" and held:
        return Source(_speaker(tree, above), "asserts")
    if below.dep == "xcomp" and above.lemma in _CLAIM:
        return Source(_speaker(tree, above), "asserts")
    accused = (below.dep == "prep" and above.lemma in _ACCUSE) and (
        below.lemma in ("of", "with")
        or (below.lemma == "for" and tree[word].dep == "pcomp" and tree[word].head == below.i)
    )
    if accused:
        return Source(_speaker(tree, above), "asserts")
    plea = tree[above.head] if above.dep in ("acomp", "oprd") else above
    if below.dep == "prep" and below.lemma == "to" and plea.lemma in _CONFESSING:
        return _confessed(tree, plea)
    if below.dep == "ccomp" and above.lemma in _FINDING:
        teller = _speaker(tree, above)
        learned = above.lemma in _LEARNING and not tree.has_modal(below.i)
        learned = learned and teller is not None and _is_speaker(tree, teller)
        return Source(teller, "asserts") if learned or _is_finder(tree, teller) else None
    if above.lemma in DENY and (below.dep == "xcomp" or _is_denied(tree, below, above, word)):
        return Source(_speaker(tree, above), "denies")
    return None


def _is_aside(tree: Tree, word: int, clause: Token) -> bool:
    """Whether a word of a clause only describes somebody in it, which no court rules."""
    node = tree[word]
    while node.i != clause.i:
        if node.dep in ("relcl", "appos") or (node.dep == "acl" and node.tag != "VB"):
            return True
        node = tree[node.head]
    return False


def _confessed(tree: Tree, verb: Token) -> Source | None:
    """Return who says to what a confession or a plea is: "pleaded not guilty to theft"."""
    plea = tree.kid(verb.i, "acomp", "oprd", "dobj", "advmod") if verb.lemma == "plead" else None
    if verb.lemma == "plead" and (plea is None or plea.text.lower() not in ("guilty", "innocent")):
        return None
    denied = is_negated(tree, verb) or (plea is not None and tree.kid(plea.i, "neg") is not None)
    denied = denied or (plea is not None and plea.text.lower() == "innocent")
    return Source(_speaker(tree, verb), "denies" if denied else "asserts")


def _is_finder(tree: Tree, noun: int | None) -> bool:
    """Whether a noun is a paper, or who finds by judging: "figures", "the audit", "the court"."""
    return noun is not None and tree[noun].lemma.lower() in _DOCUMENTS | _PAPERS | _JUDGES


def _is_told_to_say(tree: Tree, verb: Token) -> bool:
    """Whether somebody else wants a thing to be said: "told the clerk to say that it sank"."""
    above = tree[verb.head]
    told = above.lemma in OBJECT_CONTROL and tree.kid(above.i, "dobj", "nsubjpass") is not None
    return verb.dep in ("xcomp", "ccomp", "advcl") and told and is_infinitive(tree, verb)


def _is_nobody(speaker: Token) -> bool:
    """Whether a subject names nobody who speaks: "each believes", "leaving meant admitting"."""
    return speaker.text.lower() in _ANYBODY or speaker.pos == "VERB"


def _is_denied(tree: Tree, thing: Token, verb: Token, word: int) -> bool:
    """Whether a deed is what somebody denies: "denied the theft", "denied a role in stealing".

    What was rejected, or belongs to what was denied, is there all the same.
    """
    if thing.dep != "dobj" or verb.lemma in _REJECTING:
        return False
    gerund = tree[word]
    role = gerund.tag == "VBG" and gerund.dep == "pcomp" and tree[gerund.head].head == thing.i
    return word == thing.i or role


def _from_noun(tree: Tree, below: Token, above: Token) -> Source | None:
    voicing = voiced(tree, below, above)
    if voicing is not None:
        return Source(_speaker(tree, voicing), "asserts")
    told = below.dep == "ccomp" or (below.dep == "acl" and not _only_describes(tree, below))
    if above.pos == "NOUN" and above.lemma in _CLAIM_NOUNS and told:
        owner = tree.kid(above.i, "poss")
        verb = tree[above.head]
        stance: Stance = "asserts"
        if above.dep == "dobj" and verb.lemma in DENY:
            stance = "denies"
            speaker = tree.subject(verb.i)
            return Source(speaker.noun if speaker else None, stance)
        return Source(owner.i if owner else None, stance)
    if below.dep == "prep" and below.lemma == "of" and above.lemma in _CHARGES:
        owner = tree.kid(above.i, "poss")
        return Source(owner.i if owner else None, "asserts")
    return None


def _only_describes(tree: Tree, clause: Token) -> bool:
    """Whether a participle tells of a claim, and not what it claims: "a charge made in May"."""
    return clause.tag in ("VBN", "VBG") and not tree.kids(clause.i, "aux", "auxpass", "mark")


def _according_to(tree: Tree, token: Token) -> Source | None:
    for kid in tree.kids(token.i, "prep", "advcl", "advmod"):
        if kid.text.lower() == "according":
            to = tree.kid(kid.i, "prep")
            noun = tree.kid(to.i, "pobj") if to is not None else None
            if noun is None or _is_speaker(tree, noun.i):
                return Source(noun.i if noun is not None else None, "asserts")
    return None


def _in_words(tree: Tree, token: Token) -> Source | None:
    """Return whose view or words tell it: "in Ek's view", "in the words of the mayor"."""
    for prep, noun in tree.prepositions(token.i):
        own = any(k.text == "own" for k in tree.kids(noun.i, "amod"))
        if prep.text.lower() == "in" and noun.lemma.lower() in _VIEWS and not own:
            owner = tree.kid(noun.i, "poss") or next(
                (o for p, o in tree.prepositions(noun.i) if p.text == "of"), None
            )
            if owner is not None and _is_speaker(tree, owner.i):
                return Source(owner.i, "asserts")
    return None


def _in_aside(tree: Tree, told: Token, below: Token) -> Source | None:
    """Return who says it in an aside: "as Ek said"."""
    said = as_said(tree, told, below)
    speaker = _speaker(tree, said) if said is not None else None
    if said is None or speaker is None or is_talking(tree, speaker):
        return None
    return Source(speaker, _stance(tree, said)) if _is_speaker(tree, speaker) else None


def _beside(tree: Tree, root: Token, word: int) -> Source | None:
    """Return the speaker of a clause that stands under the quotation as its parataxis."""
    for kid in tree.kids(root.i, "parataxis", "dep"):
        if (
            kid.i != word
            and kid.pos == "VERB"
            and kid.lemma in SAY
            and not tree.kids(kid.i, "ccomp")
        ):
            speaker = _speaker(tree, kid)
            if speaker is None or not is_talking(tree, speaker):
                return Source(speaker, _stance(tree, kid))
    return None


def _speaker(tree: Tree, verb: Token) -> int | None:
    found = tree.subject(verb.i)
    if found is not None and tree[found.noun].head == verb.i and verb.lemma == "quote":
        whom = tree.kid(verb.i, "dobj")
        says = any(k.text.lower() == "as" for k in tree.kids(verb.i, "prep"))
        return whom.i if whom is not None and says and not found.passive else found.noun
    if found is None:
        # "Ek, ending a visit, said": the parser may take the name for a clause.
        before = tree.kids(verb.i, "advcl", "dep", "npadvmod")
        return next((k.i for k in before if k.pos == "PROPN" and k.i < verb.i), None)
    if found.passive:
        agent = next((o for p, o in tree.prepositions(verb.i) if p.lemma == "by"), None)
        if agent is not None:
            return agent.i
        return found.noun if verb.lemma == "quote" else None
    noun = tree[found.noun]
    return None if noun.lemma.lower() == "there" else noun.i


def _is_speaker(tree: Tree, noun: int | None) -> bool:
    """Whether a noun may say something: somebody, a body or a paper, but no thing or event."""
    if noun is None:
        return True
    token = tree[noun]
    if token.pos not in ("NOUN", "PROPN"):
        return token.text.lower() not in _THINGS
    if token.pos == "PROPN" or token.lemma.lower() in _DOCUMENTS:
        return True
    return noun_kind(token, token.tag == "NNS") is not None


def may_speak(word: str) -> bool:
    """Whether a noun is a role, a body or a paper, by its base form or its plural."""
    return any(
        w in _DOCUMENTS or w in ORGANISATION_NOUNS or is_role(w)
        for w in (word, word.removesuffix("s"))
    )


def _stance(tree: Tree, verb: Token) -> Stance:
    negated = is_negated(tree, verb)
    subject = tree.kid(verb.i, "nsubj")
    if subject is not None and _is_corrected(tree, subject):
        return "denies"
    if verb.lemma in DENY:
        return "denies"
    if verb.lemma in DOUBT or (negated and verb.lemma in UNSURE):
        return "doubts"
    return "asserts"


def _is_corrected(tree: Tree, subject: Token) -> bool:
    """Whether what is said is said to be wrong: "an earlier version of this article said"."""
    return subject.lemma in ("version", "article") and any(
        k.text.lower() in ("earlier", "previous") for k in tree.kids(subject.i, "amod")
    )


def is_talking(tree: Tree, noun: int) -> bool:
    """Whether the source is who tells the whole: "I think", in a letter or a quotation."""
    return tree[noun].text.lower() in _TALKING


def inside(quotations: Sequence[tuple[int, int]], offset: int) -> tuple[int, int] | None:
    """Return the quotation in which the character at `offset` stands, or None.

    quotations: those of a text, in its order.
    """
    at = bisect_right(quotations, offset, key=itemgetter(0)) - 1
    return quotations[at] if at >= 0 and offset < quotations[at][1] else None
