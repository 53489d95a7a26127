"""Who does what a verb tells: its own subject, or the one that it inherits in a chain of verbs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS, Dependencies
from dateline.events.noun_kinds import noun_kind

if TYPE_CHECKING:
    from dateline.text.tokens import Token

RELATIVE_PRONOUNS = frozenset(("who", "which", "that", "whom"))
VERBAL_CHAIN = frozenset(("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep"))
OBJECT_CONTROL = frozenset(
    "ask tell order urge force allow enable persuade convince encourage help invite permit require "
    "instruct advise warn authorise authorize compel cause lead push press teach remind get "
    "command direct request expect want need let make".split()
)
"""Verbs whose object, if they have one, is the subject of the infinitive that follows."""
_ACCUSING = frozenset(
    "accuse suspect convict acquit prevent stop keep bar ban discourage dissuade thank praise "
    "criticise criticize condemn blame arrest charge punish sentence fine jail deter save excuse "
    "forgive reward detain honour honor protect prohibit absolve quote cite describe hail laud "
    "commend fault censure rebuke".split()
)
"""Verbs whose object is the subject of what follows a preposition: "thanked her for coming"."""
_OF_DOER = frozenset("by before after since without while despite besides".split())
"""Words before what he does himself who accuses or praises another: "thanked her after winning"."""
_CHARGED = frozenset("charge accuse suspect convict".split())
"""What a participle tells of an object rather than a subject: "held two men, accused of theft"."""
_SENDING = frozenset(
    "send dispatch deploy hire appoint elect recruit assign commission bring summon train".split()
)
"""Verbs whose object does what an infinitive behind it tells: "hired a man to guard it"."""
_EXAMINING = frozenset("question interview interrogate screen test examine process train".split())
"""Verbs for what is done to those who are sought, held or sent for it."""
_OPPOSING = frozenset(
    "block oppose reject stop prevent thwart foil resist condemn criticise criticize denounce "
    "reverse overturn halt ban forbid veto defeat fight suspend fear protest".split()
)
"""Verbs whose subject does not do what their object is about: "blocked an attempt to sell it"."""
_RULING = frozenset(
    "ban forbid prohibit outlaw allow permit legalise legalize criticise criticize condemn oppose "
    "encourage discourage recommend veto denounce".split()
)
"""Verbs whose subject does not do what a gerund behind them tells: "banned smoking"."""
_URGED: dict[str, frozenset[str]] = {
    "on": frozenset("call rely count press pressure prevail".split()),
    "upon": frozenset("call rely prevail".split()),
    "to": frozenset(("appeal",)),
    "with": frozenset(("plead",)),
}
"""Words behind which a preposition names who is to do what an infinitive tells: "call on"."""
_EFFECTS = frozenset(
    "kill injure wound leave disrupt hamper cause spill force block destroy damage trigger prompt "
    "spark delay halt crush bury flood trap strand displace raise fuel paralyse paralyze sever "
    "affect end threaten cripple ruin reduce free create bring send".split()
)
"""Verbs for what rather a deed does than whom it was done to."""
_ACCOMPANYING = frozenset(("in", "with", "on", "as"))
AUTHORITIES = frozenset(
    "government police army navy military court parliament senate council ministry union "
    "rebel".split()
)
"""Common nouns that before an event noun name who does it: "a police raid"."""
_FIRSTS = frozenset("first last only next second third youngest oldest one".split())
PERSONAL = frozenset(("he", "she"))
"""Pronouns of one person."""
_ABSTRACT = frozenset(
    "reason aim goal purpose function idea task way point job role duty intention objective "
    "question answer problem challenge key step decision plan hope dream trick thing alternative "
    "option choice solution".split()
)
"""Nouns that do nothing of what follows them: "the reason was to save money"."""
_WISHES = frozenset(
    "desire wish hope right chance bid attempt request refusal offer opportunity ability "
    "willingness eagerness application".split()
)
"""Nouns whose owner does or undergoes what follows: "her wish to be buried there"."""
_TOUGH = frozenset(
    "easy hard difficult tough possible impossible simple dangerous safe expensive cheap costly "
    "necessary important essential vital crucial".split()
)
"""Adjectives whose infinitive somebody else does: "the lock was hard to open"."""
_MADE_FOR = frozenset("choose use design build impose introduce write intend draft develop".split())
"""Verbs in whose passive somebody else does what it is for: "was chosen to honor her"."""
_SPENT_ON = frozenset(
    "job time trouble difficulty fun luck success hour day week month year decade life "
    "career".split()
)
"""Objects that do not do what follows, but whose verb's subject: "had trouble finding it"."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The noun that does (or, if `passive`, undergoes) what a verb says."""

    noun: int
    passive: bool


def _is_several(noun: Token) -> bool:
    """Whether a subject has no verb in the form of a third person: "I", "they", "ships"."""
    return noun.tag == "NNS" or noun.text.lower() in ("i", "we", "you", "they")


@dataclass(frozen=True, slots=True)
class Tree(Dependencies):
    """A sentence of which is known who does what its verbs tell."""

    _subjects: dict[int, Subject | None] = field(init=False, compare=False, repr=False)
    """Those that have been asked for: they are asked for again and again."""

    def __post_init__(self) -> None:
        Dependencies.__post_init__(self)
        object.__setattr__(self, "_subjects", {})

    def subject(self, verb: int, depth: int = 0) -> Subject | None:
        """Return the subject of a verb, inherited where the verb has none of its own."""
        if depth:
            return self._subject(verb, depth)
        if verb not in self._subjects:
            self._subjects[verb] = self._subject(verb, depth)
        return self._subjects[verb]

    def _subject(self, verb: int, depth: int) -> Subject | None:
        own = self.own_subject(verb)
        token = self[verb]
        passive = self.is_passive(verb)
        if own is not None:
            relative = own.lemma.lower() in RELATIVE_PRONOUNS
            clause = token
            while relative and clause.dep == "conj":
                clause = self[clause.head]
            if relative and clause.dep == "relcl":
                return Subject(clause.head, passive)
            told = self.told_of(token) if relative else None
            if told is not None:
                return Subject(told.i, passive)
            singled_out = (
                self.kid(token.head, "attr") if relative and token.dep == "ccomp" else None
            )
            return Subject(own.i if singled_out is None else singled_out.i, passive)
        if token.head == verb or depth > 12:
            return None
        antecedent = self.told_of(token)
        if antecedent is not None:
            return Subject(antecedent.i, passive)
        return self._inherited(token, passive, depth)

    def told_of(self, verb: Token) -> Token | None:
        """Return who does what others say of him: "a man who they say robbed a bank"."""
        above = self[verb.head]
        if verb.dep not in ("ccomp", "xcomp") or above.dep != "relcl" or above.pos != "VERB":
            return None
        teller = self.own_subject(above.i)
        finite = verb.tag in ("VBD", "VBZ", "VBP") or self.has_modal(verb.i)
        bare = verb.tag in ("VB", "VBN") and not self.kids(verb.i, "aux")
        if teller is None or teller.lemma.lower() in RELATIVE_PRONOUNS or not (finite or bare):
            return None
        return self[above.head] if above.lemma not in OBJECT_CONTROL else None

    def own_subject(self, verb: int) -> Token | None:
        """Return the verb's own subject: "police" in "the driver whom police stopped"."""
        found = self.kids(verb, *SUBJECTS)
        others = [k for k in found if k.lemma.lower() not in RELATIVE_PRONOUNS]
        return next(iter(others or found), None)

    def _inherited(self, verb: Token, passive: bool, depth: int) -> Subject | None:
        head = self[verb.head]
        if verb.dep in ("acl", "relcl"):
            if head.lemma in _WISHES and self.has_to(verb.i):
                return self._of_noun(head, passive, depth)
            if verb.tag == "VBG" and head.dep == "dobj" and head.lemma in _SPENT_ON:
                found = self.subject(head.head, depth + 1)
                return Subject(found.noun, passive) if found else None
            if verb.tag in ("VBG", "VBN", "VBD"):
                return Subject(head.i, passive)
            return self._of_noun(head, passive, depth)
        controlled = verb.dep == "xcomp" and head.lemma in OBJECT_CONTROL
        controlled = controlled or self._takes_over(verb, head)
        if controlled or (verb.dep in ("xcomp", "advcl") and self._is_sent(verb, head)):
            target = self.kid(head.i, "dobj")
            if target is not None:
                return Subject(target.i, passive)
        if verb.dep == "pcomp" and head.dep == "conj" and self[head.head].dep == "pcomp":
            found = self.subject(head.head, depth + 1)
            return Subject(found.noun, passive) if found else None
        urged = self._urged(verb, head)
        if urged is not None:
            return Subject(urged.i, passive)
        if verb.dep == "xcomp" and head.pos == "ADJ" and head.dep in ("acomp", "amod"):
            return self._of_adjective(head, passive, depth)
        if self._is_undergone(verb, head):
            found = self.subject(self[head.head].i, depth + 1)
            return Subject(found.noun, passive=True) if found else None
        if verb.dep == "pcomp" or head.dep in ("prep", "agent"):
            means = head.lemma.lower() in _OF_DOER
            head = self[head.head] if head.dep in ("prep", "agent") else head
            accused = head.lemma in _ACCUSING and not means
            target = self.kid(head.i, "dobj") if accused and not self.is_passive(head.i) else None
            if target is not None:
                return Subject(target.i, passive)
            if head.dep == "dobj" and self[head.head].lemma in _ACCUSING and not means:
                return self._of_accused(self[head.head], passive, depth)
            if verb.dep == "pcomp" and head.pos == "NOUN":
                found = self._of_noun(head, passive, depth)
                return found if found is not None and found.noun != head.i else None
            if verb.dep == "pcomp" and head.pos == "ADJ" and head.dep in ("acomp", "amod", "oprd"):
                return self._of_adjective(head, passive, depth)
        ruled = verb.tag == "VBG" and verb.dep in ("xcomp", "ccomp") and head.lemma in _RULING
        if not ruled and verb.dep in VERBAL_CHAIN and head.pos in ("VERB", "AUX"):
            return self._of_verb(verb, head, passive, depth)
        return None

    def _is_undergone(self, verb: Token, prep: Token) -> bool:
        """Whether a gerund tells for what somebody is sought or held: "wanted for questioning"."""
        above = self[prep.head]
        told = verb.dep == "pcomp" and prep.lemma == "for" and verb.lemma in _EXAMINING
        return told and self.is_passive(above.i) and self.kid(verb.i, "dobj") is None

    def _of_accused(self, verb: Token, passive: bool, depth: int) -> Subject | None:
        """Return who did what is paid for: "fined him a month's pay for leaving his post"."""
        if not self.is_passive(verb.i):
            whom = self.kid(verb.i, "dative")
            return Subject(whom.i, passive) if whom is not None else None
        found = self.subject(verb.i, depth + 1)
        return Subject(found.noun, passive) if found is not None else None

    def _is_sent(self, verb: Token, head: Token) -> bool:
        """Whether an infinitive tells what somebody sent is to do: "sent men to guard it"."""
        infinitive = self.has_to(verb.i)
        return infinitive and head.lemma in _SENDING and head.i < verb.i

    def _takes_over(self, verb: Token, head: Token) -> bool:
        """Whether who is appointed follows another: "named Ek coach, replacing Lund"."""
        follows = verb.lemma in ("replace", "succeed") and verb.tag == "VBG" and verb.dep == "advcl"
        return follows and head.lemma in _SENDING | {"name"} and head.i < verb.i

    def _urged(self, verb: Token, head: Token) -> Token | None:
        """Return who is to do it: "called on Oslo to pay", "put pressure on him to leave"."""
        if not self.has_to(verb.i):
            return None
        for word in (head, *self.kids(head.i, "dobj")):
            for above in (head, word):
                for prep, noun in self.prepositions(above.i):
                    if noun.i < verb.i and word.lemma in _URGED.get(prep.lemma.lower(), ()):
                        return noun
        return None

    def _of_verb(self, verb: Token, head: Token, passive: bool, depth: int) -> Subject | None:
        """Return the subject that a verb shares with the one above it, if they share it."""
        infinitive = self.has_to(verb.i)
        for_that = verb.dep == "advcl" or (verb.dep == "xcomp" and head.lemma in _MADE_FOR)
        if for_that and infinitive and self.is_passive(head.i) and not passive:
            sent = self._is_sent(verb, head) and self.kid(head.i, "nsubjpass")
            if sent and (sent.pos != "NOUN" or noun_kind(sent, sent.tag == "NNS")):
                return Subject(sent.i, passive)
            doer = next((o for p, o in self.prepositions(head.i) if p.lemma == "by"), None)
            return Subject(doer.i, passive) if doer is not None else None
        if verb.lemma in _EFFECTS and self._is_effect(verb, head):
            doer = next((o for p, o in self.prepositions(head.i) if p.dep == "agent"), None)
            return Subject(doer.i, passive) if doer is not None else None
        held = self.kid(head.i, "dobj")
        if passive and held is not None and held.i < verb.i and verb.lemma in _CHARGED:
            return Subject(held.i, passive)
        above = self.subject(head.i, depth + 1)
        if above is None or (infinitive and self[above.noun].lemma in _ABSTRACT):
            return None
        if self._is_of_one(verb) and _is_several(self[above.noun]):
            return None
        return Subject(above.noun, passive)

    def _is_effect(self, verb: Token, head: Token) -> bool:
        """Whether it is what a passive tells that does it: "was shut, disrupting trade"."""
        behind = verb.dep == "advcl" and verb.tag == "VBG" and verb.i > head.i
        done = self.kid(verb.i, "dobj") is not None and self[verb.i - 1].text == ","
        left = verb.lemma != "leave" or self.kid(verb.i, "oprd", "prep", "acomp") is not None
        return behind and done and left and self.is_passive(head.i)

    def _is_of_one(self, verb: Token) -> bool:
        """Whether a verb has the form of a third person: "has left", "leaves"."""
        return any(t.tag == "VBZ" for t in (verb, *self.kids(verb.i, "aux", "auxpass")))

    def _of_adjective(self, adjective: Token, passive: bool, depth: int) -> Subject | None:
        """Return who is "able" or "eager" to do what follows the adjective."""
        if adjective.lemma in _TOUGH:
            return None
        above = self[adjective.head]
        if adjective.dep == "amod":
            return Subject(above.i, passive)
        found = self.subject(above.i, depth + 1)
        return Subject(found.noun, passive) if found else None

    def _of_noun(self, noun: Token, passive: bool, depth: int) -> Subject | None:
        """Return the subject of what a noun is about ("Oslo's plan to buy", "its way of saving").

        It is its owner, or who has or makes it ("announced a plan to buy") or does something with
        it ("fled in an attempt to hide"), and else nobody known.
        """
        owner = (
            self.kid(noun.i, "poss")
            or next((obj for prep, obj in self.prepositions(noun.i) if prep.lemma == "by"), None)
            or next((k for k in self.kids(noun.i, "compound") if k.lemma in AUTHORITIES), None)
        )
        if owner is not None:
            return Subject(owner.i, passive)
        if any(k.lemma in _FIRSTS for k in self.kids(noun.i, "amod")):
            told = self.kid(noun.head, "nsubj") if noun.dep == "attr" else None
            known = told is not None and (told.pos == "PROPN" or told.text.lower() in PERSONAL)
            return Subject(told.i if told is not None and known else noun.i, passive)
        above = self[noun.head]
        if noun.lemma in _FIRSTS and noun.dep in ("attr", "nsubj"):
            who = self.kid(noun.head, "nsubj" if noun.dep == "attr" else "attr")
            return Subject(who.i, passive) if who is not None else None
        if noun.dep == "pobj" and above.lemma.lower() in _ACCOMPANYING:
            above = self[above.head]
        elif noun.dep != "dobj":
            return None
        going = noun.dep == "pobj" and above.pos == "AUX" and noun.lemma != "order"
        if not (going or above.pos == "VERB"):
            return None
        if self.is_passive(above.i) or above.lemma in _OPPOSING:
            return None
        charged = self.kid(above.i, "dobj") if noun.dep == "pobj" else None
        if charged is not None and above.lemma in _ACCUSING:
            return Subject(charged.i, passive)
        given = self.kid(above.i, "dative")
        if given is not None and given.i < noun.i:
            return Subject(given.i, passive)
        found = self.subject(above.i, depth + 1)
        return Subject(found.noun, passive) if found else None
