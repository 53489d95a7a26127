"""The words by which the status of an event goes: what may be, is planned, is kept from being."""

from __future__ import annotations

NOMINAL = frozenset("appos dobj pobj nsubj nsubjpass npadvmod nmod attr".split())
"""Relations in which a gerund stands like a noun."""
FORCED = frozenset("force compel lead cause make let get drive oblige".split())
CONSIDERED = frozenset(
    "consider contemplate discuss suggest propose recommend avoid risk oppose favour favor mull "
    "weigh debate imagine advocate envisage".split()
)
PLAN_NOUNS = frozenset(
    "plan pledge promise vow deal agreement contract commitment intention track schedule order "
    "preparation move mission way course brink verge".split()
)
UNDER_WAY = frozenset("track course way verge brink schedule".split())
DECIDED = frozenset("decision move".split())
"""Nouns whose infinitive is done, unless its date says otherwise: "the decision to ban them"."""
PROMISES = frozenset(("guarantee",))
"""Nouns for what is promised: giving it is another matter."""
SCHEDULED = frozenset(
    """summit meeting talk talks conference election vote referendum ceremony hearing trial game
    match race session inauguration launch test flight visit trip tour debate negotiation protest
    rally strike march wedding funeral release auction festival tournament final delivery exercise
    interview inquiry probe investigation departure arrival announcement concert exhibition
    premiere coronation parade celebration""".split()
)
"""Events that a definite noun may name before they happen: "will attend the summit"."""
ABOUT_PAST = frozenset(
    """challenge appeal investigate discuss debate review mark commemorate follow end stop protest
    examine condemn reverse overturn reject probe study criticize criticise punish regret explain
    see describe remember address respond welcome honour honor celebrate reconsider""".split()
)
"""Verbs whose definite object is there before they are: "will challenge the ban"."""
BECAUSE = frozenset("over after due because of following since despite amid about for".split())
FIRSTS = frozenset("first last only second third latest next".split())
IRREALIS_MARKS = frozenset("if unless whether lest provided providing".split())
TEMPORAL_MARKS = frozenset("when once until till before after as while by".split())
NO_PREPOSITIONS = frozenset(("without", "instead"))
PLANNED_ADJECTIVES = frozenset(
    "planned upcoming forthcoming scheduled future next coming impending imminent expected "
    "anticipated".split()
)
CANCELLED_ADJECTIVES = frozenset(
    "cancelled canceled aborted abandoned scrapped averted foiled".split()
)
POSSIBLE_ADJECTIVES = frozenset(
    "possible potential proposed hypothetical likely prospective eventual feared "
    "threatened any would-be attempted looming".split()
)
GOING_ADJECTIVES = frozenset("ongoing continuing continued current present".split())
POSSIBLE_NOUNS = frozenset(
    """possibility risk threat fear prospect chance danger hope event case call demand request
    means aim purpose goal proposal likelihood plan offer bid option right deterrent
    warning willingness readiness preparation idea opportunity ability capacity need desire urge
    pressure wish temptation likelihood permission power authority""".split()
)
PLAN_OBJECT = frozenset(
    "plan schedule prepare organise organize arrange expect set promise pledge guarantee "
    "vow order project forecast predict negotiate reschedule agree".split()
)
ANNOUNCERS = frozenset("announce unveil outline reveal".split())
ANNOUNCED = frozenset(
    "cut cutback layoff redundancy closure launch expansion restructuring reduction increase "
    "rise investment purchase sale strike visit tour reshuffle election referendum".split()
)
"""What is announced before it happens, where it isn't a known one: "announced job cuts"."""
WISH_OBJECT = frozenset(
    "propose consider demand seek want urge request threaten face fear risk suggest discuss "
    "offer contemplate hope await deter oppose support favour favor recommend need require invite "
    "advocate allow enable".split()
)
PREVENT_OBJECT = frozenset(
    "cancel avoid prevent avert refuse deny block scrap abandon veto rule stop "
    "thwart shelve kill drop foil".split()
)
TOWARDS = frozenset(("for", "against", "towards", "toward"))

ENDS = frozenset("stop cease quit".split())
"""Verbs whose gerund is over: "stopped selling"."""
KEPT = frozenset("keep fulfil fulfill honour honor".split())
BROKEN = frozenset("break abandon scrap drop reverse ditch".split())
"""What is done with a promise: the promised is done, or is not."""
AHEAD = frozenset("until till once before soon".split())
"""Marks of a clause that, in the present tense, tells what has yet to come."""
REACTIONS = frozenset("of over against about after following in".split())
RESTING_ON = frozenset("under with by from".split())
"""Prepositions before something definite that is there already: "under the agreement"."""
SHOWN = frozenset(
    "mark celebrate commemorate honour honor showcase announce discuss demonstrate".split()
)
"""What an occasion was held for is done with it: "held a ceremony to mark the jubilee"."""
PERFORMED = frozenset("thank congratulate welcome apologise apologize".split())
"""What is done by saying that one would like to."""
PUT_OFF = frozenset(("delay", "postpone"))
"""What is put off has not happened; it is planned again only where it has a new time."""
AGREED = frozenset("deal agreement accord pact contract".split())
"""What plans are made in, and is there before them: "will buy it in a deal worth 2 million"."""
PURPOSES = frozenset("purpose aim goal objective idea task job intention".split())
GOING_ON = frozenset("is are am been 's ’s 're ’re 'm ’m".split())
WENT_ON = frozenset(("was", "were"))
"""Auxiliaries of what goes on; what was going on by somebody's words went on when they spoke."""
