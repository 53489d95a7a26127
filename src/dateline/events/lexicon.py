"""The words that extraction goes by: verbs of saying, planning, failing; nouns that name events."""

from __future__ import annotations

SAY = frozenset(
    "say tell announce report state claim add note declare insist confirm acknowledge admit argue "
    "assert allege deny estimate explain suggest maintain reveal disclose comment remark reply "
    "respond write quote testify stress emphasise emphasize reiterate tweet predict forecast warn "
    "complain contend caution concede boast recall conclude doubt dispute question believe think "
    "expect indicate describe recount tweet post underscore underline highlight observe repeat "
    "point hint signal vow promise pledge swear refute reject dismiss fear hope agree mention "
    "inform notify assure advise brief according joke quip speculate lament affirm clarify attest "
    "rule".split()
)
"""Verbs whose clause is what somebody says or holds."""

REPORTING = frozenset(
    "thank say tell "
    "announce report state claim add note declare insist confirm acknowledge admit argue "
    "assert allege deny explain suggest reveal disclose comment remark reply respond write quote "
    "testify stress emphasise emphasize reiterate tweet warn complain contend caution concede "
    "recall recount observe repeat point mention inform notify brief".split()
)
"""Verbs of saying that are themselves statements."""

DENY = frozenset("deny refute reject dismiss rebut dispute".split())
DOUBT = frozenset("doubt question".split())

PLANS = frozenset(
    "plan intend aim schedule agree promise pledge vow swear decide prepare propose set slate "
    "poise expect anticipate commit arrange commission undertake resolve elect go contract book "
    "gear mean destine bind ready due about forecast predict project choose opt vote".split()
)
"""Heads whose infinitive is planned or foreseen."""

WISHES = frozenset(
    "want hope seek wish ask urge demand require request invite order instruct call tell push "
    "press threaten consider encourage persuade offer need allow authorise authorize permit enable "
    "try attempt struggle fight work help campaign lobby bid oblige advise warn recommend suggest "
    "beg mandate direct appeal dare desire entitle willing able likely unlikely unable eager keen "
    "possible refuse".split()
)
"""Heads whose infinitive may or may not come true."""

ACHIEVED = frozenset(
    "manage begin start continue help come happen get proceed go cease seem appear prove turn move "
    "return tend hurry rush hasten dare bother remember learn".split()
)
"""Heads whose infinitive is as real as they are."""

PURPOSE_MET = frozenset(
    "return go come travel fly meet gather appear use beat defeat pass rise fall climb drop act "
    "combine join turn open close rally march assemble convene surge plunge win lose overtake "
    "collaborate cooperate partner team unite stop pause visit arrive enter rush hurry leave quit "
    "employ conduct perform outscore outlast overpower rally edge".split()
)
"""Verbs whose infinitive of purpose is as done as they are: "met to discuss", "beat X to win"."""

FAILS = frozenset("fail refuse decline neglect forget omit unable reluctant".split())
"""Heads whose infinitive did not happen."""

PREVENTS = frozenset(
    "prevent stop block prohibit bar ban keep avoid avert forbid thwart refrain abstain desist "
    "dissuade discourage deter protect save shield rescue".split()
)
"""Verbs whose "from doing" did not happen."""

HOLDING = frozenset(
    "know appear remain live own exist stand cost lie belong contain reside keep need seek last "
    "include involve hear see face".split()
)
"""States that are told like events where a time stands beside them ("knew in August")."""

STATES = frozenset(
    "be have seem appear want believe know think like love hate hope need mean contain consist "
    "belong own cost weigh include involve represent remain depend concern resemble lack deserve "
    "exist equal matter fear doubt understand regard wish prefer feel live lie stand reside "
    "comprise constitute require relate refer tend suppose look sound taste smell span possess "
    "care consider keep let seek expect can could may might must shall should will would do "
    "enjoy suit fit differ last vary owe imply entail denote stem result pend "
    "hear see view trust admire mind wonder guess reckon imagine assume suspect "
    "intend aim deem exceed total rely range presume favor favour face "
    "anticipate await dread resent loathe detest adore despise cherish covet envy crave pity yearn "
    "relish dislike abhor".split()
)
"""Verbs of being, having and holding: states, not events."""

LIGHT = frozenset(
    "hold take make give carry conduct have stage do mount undertake host wage undergo deliver "
    "issue".split()
)
"""Verbs that, with an event noun as their object, only say that it happened."""

MAKING = frozenset(
    "report announce begin start end launch complete cancel postpone delay order reject approve "
    "sign reach enter deliver commit suffer cause trigger spark provoke halt resume condemn "
    "conclude finish plan propose follow attend witness survive lead stop continue".split()
)
"""Verbs that have an event as their object, and are events themselves."""

HAPPEN = frozenset("happen occur begin start end break come follow continue take erupt".split())

MODAL_HYPOTHETICAL = frozenset("would could may might should must can ought need dare".split())
MODAL_FUTURE = frozenset(("will", "shall"))

ARTICLES = frozenset(("the", "a", "an"))
INDEFINITE = frozenset(("a", "an"))
POINTING = frozenset("this that these those".split())
DEFINITE = POINTING | {"the"}
"""Words before a noun for something that is known already."""
HAVE = frozenset(("has", "have", "'ve", "’ve"))
"""Auxiliaries of the present perfect, as they are written."""
WAS = frozenset(("was", "were"))
PLURAL = frozenset(("are", "have", "were"))
"""Auxiliaries of several."""
TALKS = frozenset("talk negotiation discussion".split())
HARMED = frozenset("dead injured wounded homeless missing hurt trapped stranded".split())
OUTCOMES = frozenset("kill injure damage".split())
"""Senses of what comes of an attack or a disaster, as it takes place."""

NEGATORS = frozenset("not never no neither nor hardly barely scarcely nobody none nothing".split())

EVENT_NOUNS = frozenset(
    # conflict and violence
    """abduction aggression airstrike ambush annexation arson assassination assault atrocity attack
    battle beating beheading blast blockade bloodshed bombardment bombing breach brawl burglary
    carnage cave-in clampdown clash combat coup crackdown cyberattack demolition deployment
    detonation drone-strike duel eviction evacuation execution explosion feud fighting firefight
    genocide gunfight hijacking hostilities incursion infiltration insurgency insurrection
    intervention invasion kidnapping killing looting lynching massacre mobilisation mobilization
    murder mutiny offensive counteroffensive onslaught operation occupation overthrow poisoning
    purge putsch raid rampage rape rebellion reprisal retaliation revolt riot rioting robbery
    sabotage seizure shelling shooting shootout shoot-out siege skirmish slaughter slaying spat
    stabbing stampede stand-off standoff strike suicide takeover terrorism torture unrest uprising
    vandalism violence war warfare withdrawal
    """
    # politics and diplomacy
    """abdication accession accord adoption agreement amendment amnesty announcement apology appeal
    appointment approval armistice audience ballot ban boycott briefing by-election campaign
    ceasefire cease-fire ceremony collapse commemoration concession condemnation conference
    confirmation congress consultation convention coronation debate decision declaration decree
    defection demand demonstration denial departure deportation devolution dialogue dismissal
    dispute disclosure dissolution election embargo endorsement enlargement expulsion extradition
    gathering handover hearing impeachment inauguration independence inquiry inspection
    intervention interview investigation invitation launch legislation lockdown march mediation
    meeting moratorium negotiation negotiations nomination nationalisation nationalization
    objection ouster ousting pact parade pardon partition peacekeeping petition picket pledge plea
    plebiscite poll press-conference privatisation privatization probe proclamation promise
    promulgation prorogation protest protests pullout quarantine rally ratification reception
    recognition reconciliation recount redeployment referendum reform refusal rejection release
    remarks removal repeal request reshuffle resignation restoration restructuring retirement
    retreat reunification revelation revolution runoff run-off sanctions secession session
    signing sit-in speech statement succession summit surrender suspension swearing-in talk talks
    testimony transition treaty truce ultimatum unification veto verdict vigil visit vote voting
    vow walkout warning welcome filibuster demotion lockout audit handshake
    """
    # law
    """acquittal arraignment arrest conviction crime detention hearing imprisonment incarceration
    indictment inquest lawsuit litigation manhunt offence offense plea prosecution raid ruling
    search sentencing settlement trial lawsuit manslaughter homicide theft fraud
    """
    # business and economy
    """acquisition auction bailout bankruptcy bid bidding boom buyout closure collapse competition
    contract crash crisis cut cuts deal debut decline default delisting delivery devaluation
    dismissal divestiture downgrade downturn drop expansion fall flotation foreclosure growth hike
    hiring imports increase inflation insolvency investment ipo layoff layoffs listing liquidation
    loss merger offering order orders outage outbreak payment payout production profit purchase
    rebound recall recession recovery redundancy reduction restructuring rise rollout sale sales
    sell-off selloff shake-up shipment shortage shutdown slump spending spinoff stoppage subsidy
    surge takeover trading transaction transfer unveiling upgrade upturn walkout
    """
    # disaster, health, weather, accident
    """accident avalanche blackout blaze blizzard burial collision contamination crash cyclone
    damage death deaths delay derailment deluge destruction diagnosis disaster disappearance
    displacement drought drowning earthquake emergency epidemic eruption explosion famine fire
    flood flooding floods funeral hospitalisation hospitalization hurricane illness incident
    infection injury injuries landslide leak malfunction mishap mudslide outbreak pandemic
    pile-up poisoning quake rescue rupture sinking spill storm tornado tragedy transplant treatment
    tremor tsunami typhoon rockfall implosion vaccination wildfire wildfires wreck surgery operation
    """
    # science, space, sport, culture, life
    """ascent award birth breakthrough broadcast celebration championship christening
    collaboration comeback competition concert baptism kickoff construction contest creation cup
    defeat derby discovery docking draw draft drill eclipse engagement excavation exhibition
    expedition experiment exploration fair festival final flight flyby foundation fundraiser game
    graduation impact innings inspection introduction invention journey kick-off landing liftoff
    lift-off marathon marriage match migration mission olympics opening orbit performance pilgrimage
    premiere presentation project publication qualifier race re-entry reconstruction recording
    rehearsal relaunch relegation render renovation repair replacement research reunion screening
    semifinal semi-final separation shipwreck show showdown spacewalk splashdown survey takeoff
    take-off test testing tests tour tournament training transplantation travel trip
    unveiling victory voyage wedding win workshop
    """
    # doings of every kind
    """abandonment abolition absence acceleration acknowledgement admission advance
    anniversary appearance argument arrival assertion attempt bereavement breakdown build-up
    buildup cancellation cancelation capture change chase citation cleanup clearance
    closing commencement complaint completion comment compromise conclusion confession
    conflict confrontation confusion conquest consent conspiracy contribution conversation
    conversion cooperation coup crackdown criticism cure cutback damages deadlock decision
    declaration dedication demise demo denunciation descent destruction development deviation
    discontinuation discovery discussion disobedience disruption distribution donation eclipse
    effort encounter enforcement enquiry entry erosion escape evaluation evasion event examination
    exchange exclusion exile exodus experiment exploitation explanation export extension extinction
    eviction failure filing fixing flare-up flow formation fraud fusion gain glitch grant
    guarantee halt harassment heist hijack hold-up holdup imposition improvement inclusion
    incident incorporation influx inquiry insertion insistence installation insult integration
    interference interruption intrusion invocation involvement irruption isolation issuance keynote
    kidnap leap lecture liberation loan loss manoeuvre maneuver mistreatment misuse
    modification move movement mourning naming notification nuptials obligation obstruction
    omission outburst outcry overhaul overrun ovation pandemonium participation passage
    persecution phase-out plunge postponement praise preparation prevention
    prohibition promotion proposal prosecution protection pursuit question questioning quiz
    rally reaction reappearance rebuilding reconsideration recruitment redemption redesign
    reduction reelection re-election registration relocation remark rendezvous renewal repatriation
    replay reply report repression reprieve reproach rescheduling resistance resolution response
    resumption retrial return reversal revival rift rotation rumour sack sacking salvage
    scandal scuffle seminar shakeout shift short-circuit sighting slowdown slowing smuggling
    solution speculation split spread stalemate start starvation step stop stoppage
    strengthening struggle submission success suggestion suit support suppression surveillance
    survival swap swing theft threat thrust touchdown trafficking transformation
    translation trespass triumph tumult turmoil turnaround u-turn undertaking upheaval upset
    leave boost funding farewell address offer charge crossing
    adjustment alteration amendment realignment reappraisal rearrangement reassessment
    reassignment reinstatement resettlement revision rewording rezoning
    acquittal betrayal burial committal deferral dispersal disposal perusal rebuttal rehearsal
    reprisal retrieval
    applause booing cheering jeering heckling ovation
    order preorder readmission readoption recapture reelection reentry reoccupation
    use verification violation weakening withdrawal wreckage write-off
    aftershock temblor gunfire melee break-in cover-up jailbreak breakout mugging
    carjacking swoop fight bout knockout playoff play-off quarterfinal quarter-final regatta rodeo
    gala banquet procession pageant recital carnival telecast telethon airlift curfew homecoming
    autopsy post-mortem inferno snowstorm hailstorm rainstorm thunderstorm sandstorm downpour
    heatwave cyber-attack face-off shakeup balloting
    """.split()
)
"""Nouns that name events more often than anything else."""

SOMETIMES_EVENTS = frozenset(
    """trading order orders contract research project training show draft cup draw imports sales
    production investment profit payment inflation growth spending competition independence
    legislation
    operation campaign treaty pact accord agreement poll crime damage recall sanctions demand
    subsidy award test tests fire final fair broadcast foundation reform mission offering
    collaboration introduction publication recording cut cuts loss terrorism violence warfare
    reception audience partition transition recognition settlement foundation flight game race
    match impact travel render treatment illness increase decline rise fall drop deal war poll
    conference session statement concession congress convention welcome promise listing decision
    talk crisis order creation construction search repair replacement presentation performance
    survey separation testing default gathering hearing project hike delivery shipment
    absence advance argument change cleanup comment complaint
    compromise conclusion contribution cooperation cure damages development distribution effort
    entry event exchange export extension filing flow formation gain grant inclusion
    installation integration lecture loan move movement obligation outcome
    participation passage praise preparation promotion proposal protection push
    question registration report response resolution return rumour shift solution split spread
    start step stop submission success suggestion suit support swing threat thrust
    translation use violation wreckage improvement remark reply failure
    leave boost funding address offer charge crossing acceleration enforcement emergency""".split()
)
"""Event nouns that often name a thing, a state or a body: taken only with a sign of an event."""

RARELY_EVENTS = frozenset(
    """accord addresses address audience audiences charge charges comments contract contribution
    congress creations cup cups crime crimes damage damages developments exchange exile exiles
    explanation explanations filing filings foundation foundations game games mission missions
    movement movements offering offerings pact pacts performances profit profits project
    projects publications quarantine question questions quiz report reports resolution
    resolutions response responses sales solution solutions speech statement statements step
    steps success suit suits support threat threats constructions productions installations
    settlements legislation use protection research""".split()
)
"""Event nouns that mostly name a paper, a body, people, a sum or a state: only with more proof."""

STATIVE_PARTICIPLES = frozenset(
    """age associate base compose concern connect couple dedicate entitle implicate interest locate
    relate situate title""".split()
)
"""Verbs whose participle tells how things stand: "located on a hill"."""

DESCRIBING = frozenset(
    """adjust affiliate align arm back control cover describe design dress drive
    equip feature fill fund gear head lead link list poll power price rank rate staff tie
    value""".split()
)
"""Verbs whose participle without a time describes what it stands by: "a fund led by Ek"."""

NAMING = frozenset("call name dub term title nickname style entitle".split())
"""Verbs that give somebody or something a name."""
