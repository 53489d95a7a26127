"""The words by which the status of an event goes: what may be, is planned, is kept from being."""

from __future__ import annotations

from dateline.events.lexicon import LIGHT

NOMINAL = frozenset("appos dobj pobj nsubj nsubjpass npadvmod nmod attr".split())
"""Relations in which a gerund stands like a noun."""
FORCED = frozenset(
    "force compel lead cause make let get drive oblige prompt spur help persuade convince induce "
    "coax".split()
)
PERCEIVED = frozenset("see watch hear feel notice observe".split())
"""Verbs whose bare infinitive is as done as they are: "saw the tower fall"."""
BACK_FROM = frozenset("return recover suffer rebound emerge die".split())
"""Verbs before whose "from" something is there already: "returned from an injury"."""
BROUGHT_ABOUT = LIGHT | frozenset(
    "begin start launch plan prepare order organise organize arrange schedule have win reach sign "
    "produce secure broker get need want see find provoke cause trigger prevent stop".split()
)
"""Verbs that, denied, deny their object; others leave it: "did not mention the inquiry"."""
HIRED = frozenset("hire recruit employ engage appoint enable".split())
"""What somebody was taken on or enabled to do is taken as done: "was hired to lead it"."""
CONSIDERED = frozenset(
    "consider contemplate discuss suggest propose recommend risk oppose favour favor mull "
    "weigh debate imagine advocate envisage face".split()
)
SUBJUNCTIVE = frozenset("insist stipulate decree rule vote".split())
ORDERED = frozenset("want need demand request like".split())
"""Verbs that tell what is to be done by its participle: "wants the men released"."""
DRAFTS = frozenset("bill proposal plan draft motion initiative amendment petition".split())
"""What only may come to be: "a bill banning fireworks"."""
DOUBTED_NOUNS = frozenset(
    "possibility risk threat fear prospect chance danger hope likelihood".split()
)
HOPED = frozenset(
    "wish hope fear pray imagine suppose doubt ensure guarantee possible likely unlikely probable "
    "doubtful conceivable".split()
)
"""Words whose clause is not said to be so: "hopes that the talks succeed"."""
UNSURE = frozenset("believe think confirm expect claim allege suggest prove indicate".split())
"""Verbs that, denied, leave open if it is so: "no account claims that he fled"."""
PROOFS = frozenset("evidence proof sign indication suggestion".split())
"""Nouns for what speaks for something."""
NO_DOUBT = frozenset("doubt question denying secret surprise wonder mistake coincidence".split())
"""What there is none of where something is so: "there is no doubt that it fell"."""
PLAN_NOUNS = frozenset(
    "plan pledge promise vow deal agreement contract commitment intention track schedule order "
    "preparation move mission way course brink verge".split()
)
PLANNING = frozenset("have make sign reach give announce".split())
"""Verbs that, denied, leave a plan undone: "has not signed a deal to sell it"."""
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
    see describe remember address respond welcome honour honor celebrate reconsider comment avenge
    mourn""".split()
)
"""Verbs whose definite object is there before they are: "will challenge the ban"."""
WINNING = frozenset("beat defeat edge oust overcome outlast clinch seal rout thrash".split())
"""Verbs for how a contest ended: "saved two match points to beat Ek"."""
ENDING = frozenset("end conclude prolong".split())
"""Verbs whose object goes on before they do: "refused to end the strike"."""
CONTINUING = frozenset("continue escalate intensify step".split())
"""Verbs whose object goes on, whether it is a known one or not: "told us to step up training"."""
QUESTIONING = frozenset("question interrogate quiz grill".split())
"""Verbs that are about something done: "wanted for questioning over a theft"."""
ABOUT_GIVEN = frozenset(
    """withdraw lift enforce ease stem staunch nullify settle resolve extend lose withstand redeem
    evaluate assess measure counter increase speed strengthen improve implement acknowledge applaud
    escape curb contain reduce mitigate amend revoke violate obey ignore tackle repay suspend relax
    maintain uphold defy survive""".split()
)
"""Verbs that need something to be there before they are: "will lift the ban"."""
CONCERNING = frozenset("on over about after following".split())
BECAUSE = frozenset("over after due because of following since despite amid about for".split())
MOVED = frozenset("close open drop pass stop turn rise fall climb".split())
"""Verbs that have an end where they have no object: "closed to end at 30"."""
NEARLY = frozenset("almost nearly".split())
"""Adverbs that deny what they stand before: "nearly drowned"; but not "nearly doubled"."""
COUNTED = frozenset("double triple treble quadruple halve".split())
ASKED_FOR = frozenset(
    "request appeal application motion petition plea bid demand proposal offer claim allegation "
    "accusation complaint challenge bail".split()
)
"""What is there before somebody refuses it: "denied the request"."""
REFUSING = frozenset("deny reject dismiss refuse decline turn throw".split())
CLEARED = frozenset("acquit clear absolve exonerate".split())
"""Verbs that deny what somebody was accused of: "cleared of stealing the car"."""
TRIES = frozenset("attempt bid effort plot plan proposal".split())
"""What, where it came to nothing, left something undone: "an attempt to climb it failed"."""
FALLING = frozenset("fail founder falter".split())
FIRSTS = frozenset(
    "first last only second third fourth fifth sixth seventh eighth ninth tenth latest next "
    "youngest oldest".split()
)
IRREALIS_MARKS = frozenset("if unless whether lest provided providing supposing assuming".split())
CONDITIONS = frozenset((("in", "case"), ("long", "as"), ("on", "condition"), ("only", "if")))
"""Two words that open a condition: "in case the river rises", "as long as the truce holds"."""
INVERTED = frozenset(("should", "had", "were"))
"""Auxiliaries that stand before their subject in a condition: "should the dam break"."""
GUESSING = frozenset("maybe perhaps possibly".split())
ANYBODY = frozenset("anyone anybody whoever whichever".split())
ASKING = frozenset("why when where how who whom what which".split())
DEONTIC = frozenset("must should ought may might shall".split())
"""Modals whose negation says what is not to be, not what did not happen: "must not leave"."""
TEMPORAL_MARKS = frozenset("when once until till before after as while by".split())
NO_PREPOSITIONS = frozenset(("without", "instead"))
PLANNED_ADJECTIVES = frozenset(
    "planned upcoming forthcoming scheduled future next coming impending imminent expected "
    "anticipated".split()
)
MANNER = frozenset("well badly poorly carefully meticulously".split())
CANCELLED_ADJECTIVES = frozenset(
    "cancelled canceled aborted abandoned scrapped averted foiled".split()
)
FAILED = frozenset("failed unsuccessful abortive botched futile vain".split())
"""What is said of an attempt at what was not done."""
POSSIBLE_ADJECTIVES = frozenset(
    "possible potential proposed hypothetical likely prospective eventual feared "
    "threatened any would-be attempted looming".split()
)
PAST_ADJECTIVES = frozenset("previous past prior earlier recent".split())
GOING_ADJECTIVES = frozenset("ongoing continuing continued current present".split())
POSSIBLE_NOUNS = frozenset(
    """possibility risk threat fear prospect chance danger hope event case call demand request
    means aim purpose goal proposal likelihood plan offer bid option right deterrent
    warning willingness readiness preparation idea opportunity ability capacity need desire urge
    pressure wish temptation alternative scenario permission power authority rumour rumor
    speculation verge brink cusp""".split()
)
LOOKING_FORWARD = frozenset("optimistic hopeful pessimistic confident".split())
"""What one is of what may come: "optimistic about a deal"."""
AIMED_AT = frozenset("interest sight sights method technique".split())
"""Nouns whose gerund is only wanted, or only possible: "an interest in buying it"."""
PLAN_OBJECT = frozenset(
    "plan schedule prepare organise organize arrange expect set promise pledge guarantee "
    "vow order project forecast predict reschedule agree".split()
)
ANNOUNCERS = frozenset("announce unveil outline reveal".split())
ANNOUNCED = frozenset(
    "cut cutback layoff redundancy closure launch expansion restructuring reduction increase "
    "rise investment purchase sale strike visit tour reshuffle election referendum".split()
)
"""What is announced before it happens, where it isn't a known one: "announced job cuts"."""
WISH_OBJECT = frozenset(
    "consider threaten face fear risk suggest discuss offer contemplate mull deter oppose support "
    "favour favor invite allow enable near approach".split()
)
DEMANDED = frozenset(
    "propose demand seek want urge request hope await recommend need require advocate "
    "encourage envisage stipulate".split()
)
"""Verbs whose object is yet to be even where it is definite: "demanded the release of both"."""
DEMANDED_WITH = {
    "for": frozenset(
        "call ask appeal push press plead campaign lobby hope wait beg want seek request yearn "
        "long provide".split()
    ),
    "against": frozenset("warn advise".split()),
}
BANNING = frozenset("ban forbid prohibit outlaw bar".split())
"""Verbs that keep an occasion from being held, and else tell what is not allowed."""
KNOWN = frozenset(
    "ruling decision verdict announcement offer move ban embargo occupation campaign search battle "
    "effort bid request proposal accusation allegation criticism claim dispute row promise pledge "
    "war blockade boycott buildup build-up crackdown order warning appeal".split()
)
"""What was said or set up before somebody does something about it, where it is a known one."""
TELLING_OF = frozenset(
    "await announce issue deliver expect schedule support launch consider make take publish hear "
    "come propose approve rule back join".split()
)
"""Verbs that tell of such things before they are there: "will deliver its verdict"."""
UNDOING = frozenset(
    "cancellation cancelation postponement deferral abandonment prevention avoidance".split()
)
"""Nouns for what is done to something that does not come: "the cancellation of the match"."""
LITTLE = frozenset("little few".split())
LACKING = frozenset(("lack", "absence"))
COMING_ABOUT = frozenset("come arrive happen materialise materialize arise occur".split())
"""Verbs that, denied, say that their subject was not: "the reforms never came"."""
SHIELDING = {
    "against": frozenset("protect guard insure shield defend secure".split()),
    "of": frozenset(("warn",)),
    "with": frozenset(("threaten",)),
    "on": frozenset("bet bank count insist gamble".split()),
}
"""Verbs before whose preposition stands what may come: "bet on a cut"."""
TAKING_PART = frozenset("be meet gather join host assemble appear sit receive turn".split())
"""What somebody does for an occasion as it takes place: "met for talks"."""
SPARING = frozenset("save rescue spare".split())
"""Verbs that tell what was to come and did not: "saved from closure"."""
RELATING = frozenset("link connect relate attribute tie confine limit".split())
"""Verbs that, denied, leave their object as it is: "the raid was not linked to it"."""
FORETELLING = frozenset("predict forecast foresee anticipate".split())
FORESEEN = frozenset("plan schedule expect set arrange project forecast predict".split())
"""Verbs whose subject is yet to be: "the verdict is expected"."""
SUFFERED = frozenset("experience undergo suffer endure wage fight battle face pursue".split())
"""Verbs whose object goes on while they do: "is experiencing a drought"."""
PREVENT_OBJECT = frozenset(
    "cancel avoid prevent avert refuse deny block scrap abandon veto rule stop "
    "thwart shelve kill drop foil".split()
)
TRYING = frozenset("try attempt struggle fight".split())
"""Verbs whose means are done though their end may not be: "tried to flee by swimming"."""
OPPOSING = frozenset(("oppose", "resist"))
"""Verbs whose definite object is a plan, but for what has befallen: "opposed the sale"."""
STANDING = frozenset(
    "war decision ruling law occupation policy act verdict government ban embargo".split()
)
"""What is there before somebody opposes it."""
PHASES = frozenset("completion start launch opening resumption conclusion".split())
"""Nouns for a part of what they are about, which is as real as they are."""
UNCERTAIN = frozenset(
    "possible likely unlikely probable imminent inevitable needed essential necessary "
    "imperative".split()
)
"""What a predicate says of an event that is yet to be: "a strike is likely"."""
TOWARDS = frozenset(("for", "against", "towards", "toward"))

AVOIDING = frozenset("avoid escape evade dodge".split())
"""Verbs whose gerund does not come: "escaped being hit"."""
NOT_DONE = frozenset("aim think interested capable plan".split())
"""Words whose gerund is only thought of: "thinks of leaving"."""
UNWILLING = {
    "to": frozenset("object oppose opposed averse commit committed dedicated close".split()),
    "against": frozenset("argue warn advise campaign".split()),
    "about": frozenset("talk".split()),
    "of": frozenset("talk dream".split()),
}
"""Words whose gerund, with a preposition, is only spoken of: "objected to paying"."""
TALKING_ROUND = frozenset(
    "talk trick coax force pressure scare shame bully cajole coerce pressurise persuade con "
    "fool mislead deceive dupe bribe push".split()
)
"""Verbs by which somebody is brought to do something: "talked her into signing"."""
MISSING = frozenset(("fail", "miss"))
REGRETTED = frozenset(
    "mistake error blunder folly relief pleasure honour honor shock joy surprise thrill".split()
)
"""What it was to have done something: "it was a blunder to sell the ferry"."""
ENDS = frozenset("stop cease quit avoid".split())
"""Verbs whose gerund is over, or does not come: "stopped selling", "avoided paying"."""
BLAMING = frozenset(
    "arrest thank praise blame criticise criticize fine jail sentence punish convict charge win "
    "receive apologise apologize reward honour honor congratulate commend".split()
)
PUNISHED_FOR = BLAMING | frozenset(
    "try prosecute sue hang execute extradite investigate question hold detain expel fire sack "
    "dismiss ban suspend compensate pay seek want".split()
)
"""Verbs whose "for" names a deed that is done, though they may not be."""
UNDERGONE = frozenset(
    "victim survivor witness culprit perpetrator mastermind aftermath wake anniversary cause "
    "consequence impact toll".split()
)
"""Nouns for what there is only after an event: "the victims of the flood will get help"."""
REWARDS = frozenset(("reward", "bounty"))
"""Nouns for what is offered for a deed before it is done."""
EARNING = frozenset("get receive earn claim collect win pay give".split())
"""Verbs by which a reward shows that the deed is done."""
BLAMED = frozenset(
    "arrest award blame charge conviction credit criticism exchange excuse explanation fine praise "
    "price prize punishment reason regret reputation responsibility return sentence thanks "
    "trial".split()
)
"""Nouns for what somebody gets for a deed: "a prize for saving her"."""
COMING = frozenset("begin start happen occur open".split())
NEARING = frozenset("close near nearer closer".split())
"""What one is close to is not there: "close to a deal"."""
BRINGING = frozenset("begin start launch plan prepare order stage mount commit carry".split())
"""Verbs that bring their object about: "orders to begin the invasion"."""
STAYING = frozenset("stay remain continue last persist hold stop end cease".split())
"""What something must be there for: "as long as the truce holds"."""
BEFALLING = frozenset(
    """attack bombing blast explosion shooting stabbing killing murder slaying massacre assault
    assassination ambush kidnapping abduction riot crash collision accident derailment disaster
    earthquake quake tremor flood flooding storm hurricane cyclone tornado typhoon tsunami fire
    blaze wildfire avalanche landslide eruption outbreak epidemic pandemic famine drought spill
    leak crisis scandal death genocide tragedy incident war conflict siege coup invasion""".split()
)
"""Events that nobody announces: a definite noun names one that is there ("the crash")."""
LATER = frozenset("later eventually subsequently soon ultimately finally then".split())
"""What would be later has been: "would later become mayor"."""
LENGTHS = frozenset("day week month year decade century generation time hour".split())
PUNISHED = frozenset("jail imprison sentence ban suspend bar disqualify exile expel".split())
"""Verbs whose length of time lies ahead: "has been jailed for six years"."""
BROUGHT = frozenset(
    "lawsuit suit investigation inquiry probe criticism protest backlash opposition shortage "
    "crisis complaint".split()
)
"""What is there already where somebody faces it."""
KEPT = frozenset("keep fulfil fulfill honour honor".split())
BROKEN = frozenset("break abandon scrap drop reverse ditch".split())
"""What is done with a promise: the promised is done, or is not."""
GIVEN = frozenset("promise pledge vow commitment guarantee".split())
"""What was given, though it be broken: "abandoned her promise"."""
AHEAD = frozenset("until till once before soon".split())
"""Marks of a clause that, in the present tense, tells what has yet to come."""
REACTIONS = frozenset("of over against about after following in".split())
RESTING_ON = frozenset("under with by from".split())
"""Prepositions before something definite that is there already: "under the agreement"."""
SHOWN = frozenset(
    "mark celebrate commemorate honour honor showcase announce discuss demonstrate demand denounce "
    "protest condemn mourn".split()
)
"""What an occasion was held for is done with it: "held a ceremony to mark the jubilee"."""
VOTED = frozenset(
    "reject approve adopt pass back ratify endorse override confirm acquit convict impeach uphold "
    "repeal defeat".split()
)
"""What is done by a vote for it: "voted to ratify the treaty"."""
MEANT = frozenset("design intend craft tailor schedule plan".split())
"""Verbs that tell only what something is for: "was designed to demonstrate resolve"."""
SPOKEN = frozenset(
    "criticism apology praise explanation congratulations assurance comment prayer denial".split()
)
"""What is given by offering it."""
EXAMINED = frozenset(
    "test examine assess compare explore evaluate study investigate analyse analyze measure check "
    "inspect review estimate".split()
)
"""What a deed is done for is done with it where it comes first: "to test it, we dived"."""
FELT = frozenset(
    "amazed astonished surprised shocked stunned relieved delighted pleased saddened horrified "
    "dismayed disappointed thrilled glad happy sorry proud sad amaze astonish surprise shock stun "
    "relieve delight please sadden horrify dismay disappoint thrill".split()
)
NOTICED = frozenset(
    "see find hear learn discover read note meet announce report receive get".split()
)
"""What one feels something at: "was amazed to find"."""
ALLOWED = frozenset(("allow", "permit", "enable"))
REPORTED = frozenset(
    "say report know find see hear believe think understand allege rumour rumor".split()
)
"""Verbs whose passive only says who knows it: "is believed to be hiding there"."""
BOUND = frozenset("agree promise pledge vow swear contract commit".split())
"""Verbs of plans that bind, so that they stay plans in a story too."""
DECIDING = frozenset("decide choose opt elect resolve undertake be".split())
"""Verbs of plans that are carried out, where a story tells them: "decided to return"."""
PERFORMED = frozenset("thank congratulate welcome apologise apologize".split())
"""What is done by saying that one would like to."""
DECLARED = PERFORMED | frozenset(
    "accept pronounce dedicate appoint nominate condemn denounce salute resign renounce bless "
    "sentence declare".split()
)
"""What is done by saying that one does it: "I resign"."""
JUDGED = frozenset("wrong right foolish wise mistaken naive unwise".split())
"""What somebody was to do what they did: "was wrong to sell"."""
STEPS = frozenset(
    "aim goal objective purpose task job priority step part trick alternative".split()
)
"""What a gerund says the content of: "the next step is raising the wreck"."""
CAMPAIGNS = frozenset("campaign appeal plea petition push fight struggle lobby".split())
"""What is made for something that may come: "the campaign for her release"."""
CONTESTS = frozenset("election vote referendum final match race game trial tournament".split())
"""What somebody campaigns or fights for as it comes anyhow."""
DUE_DAYS = frozenset("deadline date timetable schedule".split())
"""What something yet to come has: "the deadline for the vote"."""
PUT_OFF = frozenset(("delay", "postpone"))
"""What is put off has not happened; it is planned again only where it has a new time."""
AGREED = frozenset("deal agreement accord pact contract".split())
"""What plans are made in, and is there before them: "will buy it in a deal worth 2 million"."""
CONCLUDED_BY_ALL = AGREED | frozenset("merger takeover acquisition sale truce ceasefire".split())
"""What, where it failed, did not come: "the failed merger"."""
PURPOSES = frozenset(
    "purpose aim goal objective idea task job intention duty obligation responsibility advice way "
    "method trick role function challenge dream hope answer solution strategy privilege thing "
    "point key priority alternative option choice".split()
)
GOING_ON = frozenset("is are am been 's ’s 're ’re 'm ’m".split())
GOES_ON = frozenset("continue rage proceed unfold persist".split())
"""Verbs whose subject, in the present, goes on with them: "the search continues"."""
NEEDED = frozenset(
    "important essential vital crucial necessary imperative better best preferable urgent "
    "time".split()
)
"""What that clause is which is wanted and not told: "it is vital that they leave"."""
