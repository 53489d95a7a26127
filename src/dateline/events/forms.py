"""What a clause says by its form: tense, negation, condition; and what a noun's determiners say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events import moods
from dateline.events.asking import once, once_of_tree
from dateline.events.dependencies import SUBJECTS
from dateline.events.lexicon import DEFINITE, HAVE, MODAL_FUTURE, NEGATORS, PLANS, PREVENTS, SAY

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_HAD = frozenset(("had", "'d", "’d"))
_NEVER = frozenset(("never", "neither"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_NOT_THE_LEAST = (("in", "the", "least"), ("in", "the", "slightest"))


def is_past(tree: Tree, verb: Token) -> bool:
    """Whether a verb is in the past tense: "released", "was released", "had released"."""
    return verb.tag == "VBD" or any(k.tag == "VBD" for k in tree.kids(verb.i, "aux", "auxpass"))


def is_present(tree: Tree, verb: Token) -> bool:
    """Whether a verb is in the present tense: "lifts", "are lifted"."""
    return verb.tag in ("VBZ", "VBP") or any(
        k.tag in ("VBZ", "VBP") for k in tree.kids(verb.i, "aux", "auxpass")
    )


def is_finite(tree: Tree, verb: Token) -> bool:
    """Whether a verb has a tense of its own, in itself or in an auxiliary.

    What looks like a past tense without a subject may be a participle: "applied to maps, it …".
    """
    if verb.tag == "VBD" and verb.dep in ("advcl", "acl") and not tree.kids(verb.i, *SUBJECTS):
        return False
    if verb.tag == "VB" and tree.kid(verb.i, "mark") is not None:
        return not any(k.tag == "TO" for k in tree.kids(verb.i, "aux"))
    return verb.tag in _FINITE or any(
        k.tag in (*_FINITE, "MD") for k in tree.kids(verb.i, "aux", "auxpass")
    )


@once
def is_pluperfect(tree: Tree, verb: Token) -> bool:
    """Whether a verb is in the past perfect: "had started"."""
    return verb.tag in ("VBN", "VBD") and any(
        k.text.lower() in _HAD for k in tree.kids(verb.i, "aux")
    )


@once
def is_future_in_past(tree: Tree, verb: Token) -> bool:
    """Whether a verb is told as future in the past: "would be replaced before they left"."""
    return any(k.text.lower() == "would" for k in tree.kids(verb.i, "aux"))


def is_ahead(tree: Tree, verb: int | None) -> bool:
    """Whether what a verb tells lies ahead: "will not leave", "is not going to leave"."""
    if verb is None or is_counterfactual(tree, tree[verb]):
        return False
    auxiliaries = {k.lemma.lower() for k in tree.kids(verb, "aux")}
    above = tree[tree[verb].head]
    told = tree[verb].dep == "ccomp" and above.lemma in SAY
    now = any(k.tag in ("VBZ", "VBP") for k in tree.kids(above.i, "aux", "auxpass"))
    meant = tree[verb].dep == "xcomp" and above.lemma in PLANS | {"go"} and now
    return bool(auxiliaries & MODAL_FUTURE) or meant or (told and "would" in auxiliaries)


def is_counterfactual(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells what might have been: "could have stayed"."""
    auxiliaries = tree.kids(verb.i, "aux")
    return tree.has_modal(verb.i) and any(k.lemma == "have" for k in auxiliaries)


@once
def is_infinitive(tree: Tree, verb: Token) -> bool:
    """Whether a verb is "to meet", "to be held"; "to have met" is as past as "met"."""
    auxiliaries = tree.kids(verb.i, "aux")
    return any(k.tag == "TO" for k in auxiliaries) and not any(
        k.lemma == "have" and verb.tag == "VBN" for k in auxiliaries
    )


def is_standing(tree: Tree, verb: Token) -> bool:
    """Whether a verb is in the simple present, which tells habits and truths: "does not grow"."""
    auxiliaries = {k.text.lower() for k in tree.kids(verb.i, "aux", "auxpass")}
    if auxiliaries & {"do", "does", "is", "are"} and verb.tag in ("VB", "VBN"):
        return "being" not in auxiliaries
    return verb.tag in ("VBZ", "VBP") and not auxiliaries


def has_condition(tree: Tree, verb: Token) -> bool:
    """Whether "if" or the like stands under a verb, also in "if and when"."""
    return any(
        is_condition(tree, kid) or tree[tree.left_edge(kid.i)].text.lower() == "if"
        for kid in tree.kids(verb.i, "advcl")
    )


@once
def is_condition(tree: Tree, verb: Token) -> bool:
    """Whether a clause is a condition: "if it rains", "in case it rains", "should it rain"."""
    marks = {k.lemma.lower() for k in tree.kids(verb.i, "mark")}
    if marks & moods.IRREALIS_MARKS and not (verb.dep == "ROOT" and "whether" in marks):
        return True
    subject = tree.kid(verb.i, "nsubj", "nsubjpass", "expl")
    if subject is None:
        return False
    if subject.lemma.lower() in moods.ANYBODY:
        return not is_past(tree, verb)
    if verb.dep in ("advcl", "ccomp") and any(
        k.i < subject.i and k.text.lower() in moods.INVERTED
        for k in tree.kids(verb.i, "aux", "auxpass")
    ):
        return True
    start = tree.left_edge(subject.i)
    if start > 0 and tree[start - 1].text.lower() == "that":
        start -= 1
    before = tuple(t.text.lower() for t in tree.tokens[max(0, start - 2) : start])
    return before in moods.CONDITIONS or before[-1:] in (("provided",), ("providing",))


def is_question(tree: Tree, verb: Token) -> bool:
    """Whether a clause asks if something is so; "why did it crash?" takes that for granted."""
    subject = tree.kid(verb.i, "nsubj", "nsubjpass")
    suggested = subject if subject is not None and subject.text.lower() in ("we", "you") else None
    open_ended = tree.tokens[-1].text == "?"
    if suggested is None and not open_ended:
        return False
    asked = next((t for t in tree.tokens[: verb.i] if t.text.lower() in moods.ASKING), None)
    if suggested is not None and asked is not None and asked.text.lower() == "why":
        first = min((k.i for k in tree.kids(verb.i, "aux", "auxpass")), default=verb.i)
        return asked.i < first < suggested.i
    return open_ended and (asked is None or not is_past(tree, verb))


def is_asked(tree: Tree, verb: Token) -> bool:
    """Whether a clause inside a sentence asks if something is so: "'did he leave?' she asked"."""
    subject = tree.kid(verb.i, "nsubj", "nsubjpass")
    first = tree.kid(verb.i, "aux", "auxpass")
    if subject is None or first is None or first.i > subject.i:
        return False
    if any(t.pos != "PUNCT" for t in tree.tokens[tree.left_edge(verb.i) : first.i]):
        return False
    return any(t.text == "?" for t in tree.tokens[verb.i :])


def is_imagined(tree: Tree, verb: Token) -> bool:
    """Whether a past tense belongs to an imagined case: "what would you do, she died?"."""
    if verb.tag != "VBD" or tree.tokens[-1].text != "?" or verb.lemma in SAY:
        return False
    told_of = any(k.tag in ("WP", "WDT") for k in tree.kids(verb.i, "nsubj"))
    if told_of or verb.dep == "relcl" or tree.kids(verb.i, "aux"):
        return False
    before = tree.tokens[: verb.i]
    return any(
        t.text.lower() == "would" and before[n].text.lower() in ("you", "they", "we")
        for n, t in enumerate(before[:-1], 1)
    )


def is_guessed(tree: Tree, verb: Token) -> bool:
    """Whether an adverb before a verb leaves open if it is so: "perhaps the thief swam"."""
    adverbs = tree.kids(verb.i, "advmod")
    return any(k.text.lower() in moods.GUESSING and k.i < verb.i for k in adverbs)


def is_command(tree: Tree, verb: Token) -> bool:
    """Whether a clause tells somebody to do something: "open the valve"."""
    others = [k for k in tree.kids(verb.i, "aux") if k.text.lower() not in ("do", "let")]
    ahead = tree.kid(verb.i, "advcl")
    opens = verb.i == 0 or (ahead is not None and ahead.i < verb.i and is_infinitive(tree, ahead))
    return (
        (verb.tag == "VB" or (verb.tag == "VBP" and opens) or _looks_past(tree, verb))
        and verb.dep == "ROOT"
        and verb.lemma not in moods.PERFORMED
        and not others
        and tree.kid(verb.i, "nsubj", "nsubjpass", "expl") is None
    )


def _looks_past(tree: Tree, verb: Token) -> bool:
    """Whether what is told to be done has the form of a past: "when it is dry, just cut it"."""
    if verb.tag != "VBD" or verb.text.lower() != verb.lemma:
        return False
    return all(t.tag != "VBD" or t.i == verb.i for t in tree.tokens)


def is_performed(tree: Tree, verb: Token) -> bool:
    """Whether a verb does what it says: "I resign", "we accept this gift"."""
    subject = tree.own_subject(verb.i) if verb.lemma in moods.DECLARED else None
    plain = verb.tag == "VBP" and not tree.kids(verb.i, "aux", "auxpass", "neg")
    return plain and subject is not None and subject.text.lower() in ("i", "we")


def is_deontic(tree: Tree, verb: Token) -> bool:
    """Whether what is denied only must not or may not be: "they should not cross the bridge"."""
    auxiliaries = {k.lemma.lower() for k in tree.kids(verb.i, "aux")}
    return bool(auxiliaries & moods.DEONTIC)


def is_subjunctive(tree: Tree, verb: Token) -> bool:
    """Whether a clause is in the bare form of demands: "that it be closed"."""
    auxiliaries = tree.kids(verb.i, "aux", "auxpass")
    return bool(auxiliaries) and all(k.text.lower() == "be" for k in auxiliaries)


def is_plural(tree: Tree, noun: Token) -> bool:
    """Whether a subject takes the plain present: "women symbolize", "they say"."""
    return (
        noun.tag in ("NNS", "NNPS")
        or noun.text.lower() in ("i", "we", "you", "they", "these", "those")
        or tree.kid(noun.i, "conj") is not None
    )


def lasts(tree: Tree, verb: Token) -> bool:
    """Whether the perfect tells what goes on: "has run the ferry for ten years"."""
    if not any(k.text.lower() in HAVE for k in tree.kids(verb.i, "aux")):
        return False
    if any(k.text.lower() == "long" and k.i < verb.i for k in tree.kids(verb.i, "advmod")):
        return True
    if verb.lemma in moods.PUNISHED and tree.is_passive(verb.i):
        return False
    return any(
        prep.lemma.lower() == "for"
        and noun.lemma.lower() in moods.LENGTHS
        and not has_adjective(tree, noun, moods.FIRSTS)
        for prep, noun in tree.prepositions(verb.i)
    )


def has_new_time(tree: Tree, verb: Token) -> bool:
    """Whether a verb of putting off says until when: "was delayed until May"."""
    return any(k.lemma.lower() in ("until", "till", "to", "by") for k in tree.kids(verb.i, "prep"))


@once
def is_negated(tree: Tree, verb: Token) -> bool:
    """Whether a verb is denied: "not", "no longer", "no ship left", "without leaving"."""
    longer = [k for k in tree.children[verb.i] if k.text.lower() == "longer"]
    if _follows_nor(tree, verb) or any(tree.kid(k.i, "neg") for k in longer):
        return True
    if verb.i in _flatly_denied(tree) or _is_unchosen(tree, verb):
        return True
    negators = [k for k in tree.children[verb.i] if k.dep == "neg" or k.lemma in _NEVER]
    if any(not _is_of_rest(tree, verb, k) for k in negators):
        return not any(k.lemma == "only" for k in tree.kids(verb.i, "advmod", "preconj"))
    if any(k.text.lower() in moods.NEARLY and k.i < verb.i for k in tree.kids(verb.i, "advmod")):
        return verb.tag in ("VBD", "VBN") and verb.lemma not in moods.COUNTED
    if any(has_no(tree, k) for k in tree.kids(verb.i, "nsubj", "nsubjpass", "dobj")):
        return True
    if verb.dep == "acl" and not tree.kids(verb.i, "aux", "auxpass", "mark"):
        noun = tree[verb.head]
        return has_no(tree, noun) and noun.dep in ("attr", "dobj", "ROOT")
    if verb.dep == "pcomp":
        return is_denying(tree, tree[verb.head])
    return False


def _is_unchosen(tree: Tree, verb: Token) -> bool:
    """Whether something else was done instead: "rather than sell, she burned it"."""
    than = tree.kid(verb.i, "mark") if verb.dep == "advcl" else None
    return than is not None and than.text == "than" and tree[than.i - 1].lemma.lower() == "rather"


@once_of_tree
def _flatly_denied(tree: Tree) -> frozenset[int]:
    """Return the verbs that "not in the least" or "not at all" denies: "it hurt him not at all"."""
    found = set()
    for token in tree.tokens:
        if token.dep != "neg" or token.text.lower() != "not":
            continue
        n = token.i
        after = tuple(t.text.lower() for t in tree.tokens[n + 1 : n + 4])
        if after[:2] != ("at", "all") and after not in _NOT_THE_LEAST:
            continue
        verb = next((t for t in reversed(tree.tokens[:n]) if t.pos in ("VERB", "AUX")), None)
        if verb is not None and verb.pos == "AUX" and verb.dep == "aux":
            verb = tree[verb.head]
        if verb is not None:
            found.add(verb.i)
    return frozenset(found)


def _follows_nor(tree: Tree, verb: Token) -> bool:
    """Whether "nor" opens a clause, with the verb before its subject: "nor did she resign"."""
    first = tree.kid(verb.i, "aux", "auxpass") or verb
    return first.i > 0 and tree[first.i - 1].text.lower() == "nor"


def _is_of_rest(tree: Tree, verb: Token, negator: Token) -> bool:
    """Whether a "not" behind an object denies what follows: "it was an attack, not the first"."""
    things = tree.kids(verb.i, "dobj", "attr", "acomp")
    return any(verb.i < thing.i < negator.i for thing in things)


def is_alternative(tree: Tree, verb: Token, head: Token) -> bool:
    """Whether "or" joins a verb to the one before it: "neither robbed nor killed anyone"."""
    joined = (*tree.kids(head.i, "cc"), *tree.kids(verb.i, "cc"))
    return any(k.lemma.lower() in ("or", "nor") for k in joined)


def first_of_row(tree: Tree, verb: Token) -> Token:
    """Return the first of the clauses that a verb is coordinated with."""
    while verb.dep == "conj" and tree[verb.head].pos in ("VERB", "AUX"):
        verb = tree[verb.head]
    return verb


def preventing(tree: Tree, verb: Token) -> Token | None:
    """Return the verb that keeps another from being done: "kept the crew from landing"."""
    prep = tree[verb.head]
    if verb.dep not in ("pcomp", "pobj") or prep.lemma.lower() != "from":
        return None
    above = tree[prep.head]
    if above.dep == "dobj":
        above = tree[above.head]
    return above if above.lemma in PREVENTS else None


def is_denying(tree: Tree, prep: Token) -> bool:
    """Whether what stands under a preposition is not so: "without", "instead of", "rather than"."""
    if prep.lemma.lower() in moods.NO_PREPOSITIONS:
        return True
    if any(k.lemma.lower() == "instead" for k in tree.kids(prep.i, "advmod")):
        return True
    if prep.text == "from" and prep.i > 0 and tree[prep.i - 1].text.lower() == "far":
        return tree.kid(prep.i, "pcomp") is not None
    return prep.lemma.lower() == "than" and prep.i > 0 and tree[prep.i - 1].lemma == "rather"


def is_denying_before(tree: Tree, verb: Token) -> bool:
    """Whether "rather than" joins a verb to what is done instead: "left rather than pay"."""
    joint = tree[verb.i - 1] if verb.i > 1 else None
    return joint is not None and joint.text == "than" and tree[joint.i - 1].text == "rather"


@once
def has_no(tree: Tree, noun: Token) -> bool:
    """Whether a noun is "no ship", "neither ship", "neither ship nor boat", "nobody"."""
    if noun.lemma.lower() in NEGATORS:
        return True
    before = tree.kids(noun.i, "det", "neg", "preconj")
    if any(k.lemma.lower() in ("no", "neither") for k in before):
        return True
    one = any(k.lemma == "single" for k in tree.kids(noun.i, "amod"))
    return one and any(k.dep == "neg" and k.i < noun.i for k in before)


@once
def is_definite(tree: Tree, noun: Token) -> bool:
    """Whether a noun is "the vote", "this vote", "her vote"."""
    whose = tree.kid(noun.i, "poss")
    if whose is not None and not tree.kids(whose.i, "nummod"):
        return True
    return any(k.lemma.lower() in DEFINITE for k in tree.kids(noun.i, "det"))


def is_bare_plural(tree: Tree, noun: Token) -> bool:
    """Whether a noun is "votes", without a determiner or a number."""
    return noun.tag == "NNS" and not tree.kids(noun.i, "det", "poss", "nummod")


def is_general(tree: Tree, word: int) -> bool:
    """Whether a noun names all events of its kind: "fires are common", "raids often fail"."""
    above = tree[tree[word].head]
    if tree[word].dep not in SUBJECTS or not is_bare_plural(tree, tree[word]):
        return False
    return above.pos in ("VERB", "AUX") and is_standing(tree, above)


def has_adjective(tree: Tree, noun: Token, words: frozenset[str]) -> bool:
    """Whether one of the words stands before a noun, as it is or in its base form."""
    return any(
        k.lemma.lower() in words or k.text.lower() in words
        for k in tree.kids(noun.i, "amod", "det", "advmod", "compound")
    )
