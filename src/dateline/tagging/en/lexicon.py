"""English words of time, with their types and values."""

from __future__ import annotations

from typing import Any, Final

from dateline.tagging.rules import Cues

_MONTHS: Final = (
    "january jan",
    "february feb",
    "March Mar",
    "april apr",
    "May",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
_WEEKDAYS: Final = (
    "monday Mon mon",
    "tuesday tues Tue tue",
    "wednesday Wed Weds",
    "thursday thurs thur Thu thu",
    "friday Fri fri",
    "saturday Sat",
    "sunday Sun",
)
_SEASONS: Final = ("spring", "summer", "fall autumn", "winter")
_UNITS: Final = {
    "second": "second seconds sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs",
    "day": "day days",
    "week": "week weeks wk wks",
    "weekend": "weekend weekends",
    "month": "month months mth mths",
    "quarter": "quarter quarters",
    "half": "half",
    "season": "season",
    "year": "year years yr yrs",
    "decade": "decade decades",
    "century": "century centuries",
    "millennium": "millennium millennia millenniums",
}
UNIT_WORDS: Final = frozenset(" ".join(_UNITS.values()).split())
_ONES: Final = "one two three four five six seven eight nine"
_TEENS: Final = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TENTHS: Final = {"thirtieth": 30}
_PARTS: Final = {
    "morning": "MO",
    "mornings": "MO",
    "dawn": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "sunrise": "MO",
    "daybreak": "MO",
    "sunset": "EV",
    "nightfall": "NI",
    "evening": "EV",
    "evenings": "EV",
    "dusk": "EV",
    "night": "NI",
    "nights": "NI",
    "nite": "NI",
    "daytime": "DT",
}
_ZONES: Final = {
    "GMT": 0,
    "UTC": 0,
    "BST": 60,
    "WEST": 60,
    "CET": 60,
    "CEST": 120,
    "EET": 120,
    "EEST": 180,
    "MSK": 180,
    "JST": 540,
    "KST": 540,
    "AEST": 600,
    "AEDT": 660,
    "EST": -300,
    "EDT": -240,
    "CST": -360,
    "CDT": -300,
    "MST": -420,
    "MDT": -360,
    "PST": -480,
    "PDT": -420,
    "SGT": 480,
    "HKT": 480,
    "SAST": 120,
    "EAT": 180,
    "NZST": 720,
    "NZDT": 780,
}
_ZONE_NAMES: Final = {"Eastern": -300, "Central": -360, "Mountain": -420, "Pacific": -480}
_DECADES: Final = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
    "noughties": 0,
}


def _lexicon() -> dict[str, dict[str, Any]]:  # noqa: PLR0912, PLR0915
    words: dict[str, dict[str, Any]] = {}

    def add(forms: str, **values: Any) -> None:  # noqa: ANN401
        for word in forms.split():
            words.setdefault(word, {}).update(values)

    for number, forms in enumerate(_MONTHS, 1):
        add(forms, month=number)
        for form in forms.split()[1:]:
            add(form, abbreviated=number)
    for number, forms in enumerate(_WEEKDAYS, 1):
        add(forms, weekday=number)
        for form in forms.split()[1:]:
            add(form, shortweekday=number)
        add(forms.split()[0] + "s", weekdays=number)
    for number, forms in enumerate(_SEASONS):
        add(forms, season=number)
    for unit, forms in _UNITS.items():
        add(forms, unit=unit)
        for form in forms.split():
            if form.endswith("s") or form == "millennia":
                add(form, units=unit)
            else:
                add(form, oneunit=unit)
    for number, word in enumerate(_ONES.split(), 1):
        add(word, number=number, ones=number)
    for number, word in enumerate(_TEENS.split(), 10):
        add(word, number=number, teen=number)
    for number, word in enumerate(_TENS.split(), 2):
        add(word, number=10 * number, ten=10 * number)
    for number, word in enumerate(_ORDINALS.split(), 1):
        add(word, ordinal=number, ordword=number, day=number)
    for word, number in _TENTHS.items():
        add(word, ordinal=number, ordword=number, day=number)
    for word, part in _PARTS.items():
        add(word, part=part)
    for word, offset in _ZONES.items():
        add(word, zone=offset)
    for word, offset in _ZONE_NAMES.items():
        add(word, zonename=offset)
    add("daylight", daylight=True)
    add("ET CT MT PT", zone="local")
    add("lunchtime", part="MI")
    add("teatime", part="AF")
    for word, digits in _DECADES.items():
        add(word, worddecade=digits)
    add("several few many", vague="X")
    add("last", last="last")
    add("next", next="next")
    add("latter", latter=2)
    add("to", to=True)
    add("+", plus=True)
    add("this", this="this")
    add("time period", timeword=True)
    add("am", meridiem="am")
    add("pm", meridiem="pm")
    add("m d", dotted=True)
    add("today tdy", deictic=0)
    add("yesterday", deictic=-1)
    add("tomorrow tmr tmrw trmw tomo", deictic=1)
    add("tonight tonite", tonight=0)
    add("noon midday", noon=12)
    add("midnight", noon=0)
    add("bc bce", bce=True)
    add("AD ad ce", ce=True)
    add("Q1 q1", q=1)
    add("Q2 q2", q=2)
    add("Q3 q3", q=3)
    add("Q4 q4", q=4)
    add("H1", h=1)
    add("H2", h=2)
    for year in range(1990, 2040):
        add(f"FY{year} FY{year % 100:02d}", fiscal=year)
    add("now currently presently nowadays", vagueword="PRESENT_REF")
    add("recently lately", vagueword="PAST_REF")
    add("recent current future past", vagueadj=True)
    add("daily everyday", adverb="day")
    add("summers", seasons=1)
    add("winters", seasons=3)
    add("fortnight fortnights oclock clock", timeword=True)
    add("present date moment moments", timeword=True)
    add("weekly", adverb="week")
    add("monthly", adverb="month")
    add("yearly annually", adverb="year")
    add("hourly", adverb="hour")
    add("fortnightly biweekly", adverb="fortnight")
    add("biennial biennially", adverb="two years")
    add("biannual biannually semiannual semiannually", adverb="half")
    add("nightly", adverb="day")
    add(
        "begins began starts started opens opened closes closed ends ended leaves arrives arrived",
        begins=True,
    )
    add("ago", shiftword=True, timeword=True)
    add("earlier later before after hence", shiftword=True)
    add("overnight", overnight=True)
    add(
        "christmas xmas thanksgiving easter halloween juneteenth pentecost eid mawlid ashura "
        "passover pesach shavuot rosh yom sukkot hanukkah chanukah purim vesak diwali deepavali "
        "dussehra nowruz",
        holidayword=True,
    )
    add("Holi festival orthodox", holidayhint=True)
    add("mardi cinco maundy", holidayhint=True)
    return words


LEXICON: Final = _lexicon()

SPELLINGS: Final = {"nxt": "next", "abt": "about"}

TRIGGERS: Final = frozenset(
    "month weekday weekdays season unit part year year3 year2 apostrophe decade shortdecade "
    "worddecade iso numeric slashed clock dotclock military meridiem deictic tonight noon bce "
    "ce dotted dayth begins earlydecade coded fiscal timeword teen thousand q h vagueword "
    "vagueadj adverb seasons overnight holidayword holidayhint clockoffset".split()
)

CUES: Final = Cues(
    past=frozenset(
        "was were had did been said told reported announced came went took made became began "
        "found gave got held kept left led lost met paid put ran saw sent set sold spoke stood "
        "thought won wrote fell rose grew hit brought bought built broke chose cut drew drove "
        "fought flew knew lay quit read sat shot shut slept spent struck taught threw understood "
        "withdrew ago has have having born taken given seen shown known thrown grown flown driven "
        "written spoken chosen frozen stolen broken fallen risen beaten hidden begun sworn".split()
    ),
    future=frozenset("will shall ll wo".split()),
    plans=frozenset(
        "starts begins opens ends expires resumes meets hosts decides airs departs travels takes "
        "faces awaits can must would expects expected expect plans plan planned planning scheduled "
        "schedules due upcoming hopes intends slated forecast should may might until".split()
    ),
    pluperfect=frozenset({"had"}),
    contrasts=frozenset({"but"}),
    passive_plans=frozenset("scheduled due planned expected slated set forecast".split()),
    passive=frozenset("be being".split()),
    perfect=frozenset("has have is are was were".split()),
    limits=frozenset({"until"}),
    not_past=frozenset(
        "unspecified unchanged unlimited limited unprecedented unexpected "
        "united hundred need indeed feed speed exceed proceed succeed seed red bed breed".split()
    ),
    infinitive="to",
    leads_to=frozenset(
        "is are be set due scheduled expected plans planned planning about going has have wants "
        "want hopes ready slated intends expects was were hoped wanted intended".split()
    ),
    prepositions={
        "since": "since",
        "until": "until",
        "till": "until",
        "through": "through",
        "before": "before",
        "prior to": "before",
        "after": "after",
        "by": "by",
        "ended": "ended",
        "throughout": "throughout",
        "all through": "throughout",
        "all of": "throughout",
        "from": "from",
        "in": "in",
        "on": "on",
    },
    past_endings=("ed",),
    progressive=("ing",),
    copulas=frozenset("is are".split()),
    states=frozenset("is are am 's 're remains remain stays stay be".split()),
    goes_off=frozenset("is are am 's 're 'm".split()),
    names=frozenset({"may", "will"}),
    event_links={"after": 1, "before": -1, "into": 1},
    no_events=frozenset("that this he she it they we i you and being having".split()),
    goes_on=frozenset(
        "and or but nor to of in on at by for with from as than when while where who which until "
        "till through after before since because although though if so he they there was were is "
        "are had has have will would did do does".split()
    ),
    plan_nouns=frozenset("plans plan hopes".split()),
    takes_clause=frozenset(
        "was were had did been has have having ago said told reported announced thought knew saw "
        "found added admitted agreed argued asserted assumed believed claimed concluded confirmed "
        "conceded decided declared denied doubted estimated explained feared hinted indicated "
        "insisted learned maintained mentioned noted predicted revealed signaled signalled stated "
        "stressed suggested suspected understood warned worried wrote".split()
    ),
    defers=frozenset(
        "postponed delayed deferred adjourned extended suspended rescheduled put pushed gave given "
        "granted".split()
    ),
    aims=frozenset(
        "called demanded promised proposed predicted foresaw threatened hinted pledged vowed urged "
        "sought requested ordered announced approved foresees forecasts seeks demands wants "
        "promises proposes predicts hints".split()
    ),
    definite=frozenset("the its this that".split()),
    present=frozenset("has have having".split()),
    as_before=frozenset("as previously originally initially".split()),
    articles=frozenset("the a an its his her their our my your this that these those".split()),
    as_soon_as=frozenset({("as", "soon", "as"), ("as", "early", "as")}),
)
