"""The records of a lake as typed classes. Made by schemas/generate.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime  # noqa: TC003
from typing import Literal

Action = Literal["set", "merge", "split", "hide", "alias", "forget"]
Anchoring = Literal["explicit", "publication", "narrative", "event", "document", "none"]
Bound = Literal["day", "open", "unknown"]
Calendar = Literal["gregorian", "julian"]
Change = Literal["planned", "occurred", "ongoing", "cancelled", "moved", "denied", "corrected"]
EventStatus = Literal[
    "occurred", "ongoing", "planned", "hypothetical", "negated", "cancelled", "superseded"
]
Extent = Literal["within", "throughout"]
Kind = Literal["person", "organisation", "country", "group"]
NoticeKind = Literal[
    "undated", "language", "no_events", "no_text", "extraction_failed", "too_long", "retracted"
]
Precision = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "millennium",
]
PublishedMethod = Literal["given", "metadata", "feed", "url", "byline", "inferred", "none"]
Role = Literal["agent", "patient", "other"]
Stance = Literal["asserts", "denies", "doubts"]
Status = Literal["occurred", "ongoing", "planned", "hypothetical", "negated"]
Support = Literal["stated", "claimed", "disputed"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is known of a date: an interval with its precision, its evidence and its confidence. Shared by time_expressions, mentions and events."""

    edtf: str | None
    """The date in EDTF (ISO 8601-2, levels 0 to 2), with years in astronomical numbering: 44 BCE is -0043. Null where no date is known."""
    precision: Precision | None
    """The unit in which the text gives the date; null where there is no date."""
    extent: Extent | None
    """within: at some time inside the interval; throughout: all of it. Null where there is no date."""
    first_day: int | None
    """First day of the interval, inclusive: days since 1970-01-01 in the proleptic Gregorian calendar, the event's own local day. Null if first_bound is open or unknown."""
    last_day: int | None
    """Last day of the interval, inclusive, counted as first_day. Null if last_bound is open or unknown."""
    first_bound: Bound
    """What first_day means: day (it is the bound), open (no bound on this side), unknown (there is one, nobody says which)."""
    last_bound: Bound
    """What last_day means: day, open or unknown, as in first_bound."""
    first_date: date | None
    """first_day as a date; null outside the years 1 to 9999."""
    last_date: date | None
    """last_day as a date; null outside the years 1 to 9999."""
    asserted_day: int | None
    """Where an end is open: the last day for which the text vouches, which is its publication. Days since 1970-01-01."""
    local_time: str | None
    """Local clock time where one is given: HH, HH:MM or HH:MM:SS."""
    utc_offset: int | None
    """Minutes east of UTC of local_time; null if not known."""
    utc_at: datetime | None
    """The moment in UTC; only where date, clock time and zone are all known."""
    calendar: Calendar
    """Calendar in which the date is written. Dates before 1582-10-15 are taken as written unless marked."""
    date_as_written: str | None
    """The words of the date, where the reading rests on words of its own."""
    anchoring: Anchoring
    """What the reading leans on: explicit (says it all itself), publication (the publication date), narrative (the story's own time), event (another event), document (no expression of its own: the article's date bounds it), none (no date)."""
    why: str
    """The steps from the words to the date, in words."""
    date_confidence: float
    """Probability that the interval is right; never above that of the publication date it leans on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleClue:
    """A clue to an article's publication date, accepted or not."""

    version_id: str
    """The version of the article that says so."""
    kind: str
    """What kind of clue: given, front_matter, json_ld, meta, url, byline, feed, text, …"""
    value: str
    """The clue as found."""
    accepted: bool
    """Whether the publication date rests on it."""
    why: str
    """Why it was accepted or not."""
    place: int
    """Place among the clues of the article in the order in which they were found, from 0; of two of a kind the first weighs more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDuplicate:
    """A near-duplicate and the article it copies."""

    article_id: str
    """The copy."""
    canonical_article_id: str
    """The earliest article with nearly the same text."""
    similarity: float
    """Estimated Jaccard similarity of their word shingles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One version of one article, with its text and its publication date."""

    article_id: str
    """blake2b of the source's id or URL if there is one, else of the text."""
    version_id: str
    """blake2b of article_id, title and text."""
    is_current: bool
    """False where a newer version of the same article is in the lake; only current versions have mentions."""
    given_id: str | None
    """The id that the article's source gave."""
    file: str
    """Where the article was read, relative to the input that named it."""
    url: str | None
    """Canonical address."""
    outlet: str | None
    """Who published it; null if the article does not say."""
    agency: str | None
    """Where the copy came from, when not the outlet's own."""
    title: str | None
    """Headline."""
    byline: str | None
    """Author line."""
    language: str | None
    """ISO 639-1 code of the text's language."""
    section: str | None
    """Part of the outlet in which it appeared, as its source names it."""
    text: str
    """Clean text, title first; every offset in the lake counts characters of it."""
    captions: str | None
    """What stands under its pictures, a caption a line; no part of text."""
    raw_sha256: str
    """SHA-256 of the bytes read for this article."""
    text_sha256: str
    """SHA-256 of text in UTF-8."""
    cleaner_version: str
    """Version of the rules that made text from the raw article."""
    retrieved_at: datetime | None
    """When the article was fetched, where its container says so."""
    modified_at: datetime | None
    """When its source says it was last changed; orders the versions of an article."""
    published_edtf: str | None
    """Publication date in EDTF."""
    published_first_day: int | None
    """First possible day of publication; days since 1970-01-01."""
    published_last_day: int | None
    """Last possible day of publication, inclusive."""
    published_at: datetime | None
    """Moment of publication in UTC; null unless clock time and zone are known."""
    published_zone: str | None
    """Zone in which the publication day is reckoned: an IANA name or an offset."""
    published_method: PublishedMethod
    """Where the date comes from."""
    published_confidence: float
    """Probability that the publication interval is right."""
    published_why: str
    """The reasons for it, in words."""
    rights: str | None
    """Usage terms."""
    credit: str | None
    """Credit line."""
    embargo_until: datetime | None
    """Not to be published before."""
    pubstatus: str | None
    """usable, withheld or canceled, as the source says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A decision of a person, applied after merging."""

    edit_id: str
    """blake2b of the columns that a person decides: all but applied, event_id and machine."""
    action: Action
    """set: another date or status; merge: one event with the others of the same label; split: an event of its own, together with others of the same label; hide: no report of any event; alias: another name for somebody; forget: an article, or all that name somebody, never to come back."""
    article_id: str | None
    """The article; null for names."""
    quote: str | None
    """The sentence that reports what the edit is about, in the article's words."""
    trigger: str | None
    """The word in it that names the event."""
    mention_id: str | None
    """The mention that it was about then. If it is gone, a mention with the same words is taken, if there is just one."""
    field: str | None
    """What is set: edtf or status."""
    old: str | None
    """What it was then; the name that an alias is for; the hash of a name that is forgotten."""
    new: str | None
    """What it is to be; the label of a merge or split; the name that an alias gives."""
    who: str
    """Who decided."""
    decided_at: datetime | None
    """When."""
    why: str
    """Why."""
    applied: bool
    """False where its target is not found (any more)."""
    event_id: str | None
    """The event that it changed in this snapshot."""
    machine: str | None
    """What stands in this snapshot without it: the date or status, or the event_id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """A date that a source supports for an event."""

    event_id: str
    """The event."""
    edtf: str
    """The date."""
    source: str
    """Outlet, or the article where the outlet is not known."""
    mention_id: str
    """The mention that gives it."""
    precision: Precision | None
    """The unit in which the text gives the date; null where there is no date."""
    first_day: int | None
    """First day of the interval, inclusive: days since 1970-01-01 in the proleptic Gregorian calendar, the event's own local day. Null if first_bound is open or unknown."""
    last_day: int | None
    """Last day of the interval, inclusive, counted as first_day. Null if last_bound is open or unknown."""
    first_bound: Bound
    """What first_day means: day (it is the bound), open (no bound on this side), unknown (there is one, nobody says which)."""
    last_bound: Bound
    """What last_day means: day, open or unknown, as in first_bound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventHistory:
    """What became of an event from report to report."""

    event_id: str
    """The event."""
    step: int
    """0 for the first report, then counting up."""
    what: Change
    """What changed."""
    old: str | None
    """What stood before."""
    new: str | None
    """What stands since."""
    reported: date | None
    """When it was reported."""
    mention_id: str
    """The mention that reports it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """Which mentions make up an event."""

    event_id: str
    """The event."""
    mention_id: str
    """A mention of it."""
    article_id: str
    """The article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventParticipant:
    """Who takes part in an event, over all its mentions."""

    event_id: str
    """The event."""
    role: Role
    """Role."""
    name: str
    """Name."""
    kind: Kind | None
    """What it is; null if not known."""
    country: str | None
    """ISO 3166-1 alpha-2 code."""
    n_mentions: int
    """Mentions that name it in this role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Reading):
    """One real-world event with all that is reported of it."""

    event_id: str
    """mention_id of its earliest-published member."""
    title: str
    """Title of its best mention."""
    type: str
    """As in mentions."""
    status: EventStatus
    """Status from all its mentions."""
    support: Support
    """stated: somebody says it in their own voice; claimed: all attribute it; disputed: somebody denies it."""
    place_name: str | None
    """Normalised name of the place; where no map knows it, the words of the text: "the mill"."""
    place_country: str | None
    """ISO 3166-1 alpha-2 code of the place's country."""
    latitude: float | None
    """Degrees north, WGS 84."""
    longitude: float | None
    """Degrees east, WGS 84."""
    n_mentions: int
    """Mentions."""
    n_articles: int
    """Articles that mention it."""
    n_sources: int
    """Independent outlets among them; copies count once."""
    first_reported: date | None
    """Publication date of the earliest report; null if not known."""
    last_reported: date | None
    """Publication date of the latest."""
    dates_agree: bool
    """False where sources support dates that exclude each other; event_dates has them all."""
    importance: float
    """How much the event matters in its corpus, 0 to 1."""
    event_confidence: float
    """Probability that it is an event, with this status."""
    best_mention_id: str
    """The mention that title and reading come from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Reading):
    """One event as one sentence reports it, with at most one date."""

    mention_id: str
    """blake2b of version_id, trigger offsets and time offsets."""
    version_id: str
    """The version of the article that says so."""
    article_id: str
    """The article."""
    trigger: str
    """The head word of the event, at most three tokens."""
    trigger_start: int
    """First character of the trigger."""
    trigger_end: int
    """One past its last."""
    lemma: str
    """Base form of the trigger's head, lower case."""
    sentence: str
    """The sentence that says so: text[sentence_start:sentence_end]."""
    sentence_start: int
    """First character of the sentence."""
    sentence_end: int
    """One past its last."""
    prefix: str
    """Up to 32 characters of the text before the sentence."""
    suffix: str
    """Up to 32 characters after it."""
    time_id: str | None
    """The time expression that dates it; null if it has none of its own."""
    title: str
    """A short clause of the article's own words, readable alone."""
    type: str
    """A PLOVER class in capitals, or an open class in lower case from the lemma."""
    status: Status
    """What the text says of the event."""
    attributed_to: str | None
    """Who says so; null when the article says it in its own voice."""
    stance: Stance | None
    """What that source does with it; null when attributed_to is."""
    place_text: str | None
    """The place as written."""
    place_name: str | None
    """Normalised name of the place; where no map knows it, the words of the text: "the mill"."""
    place_country: str | None
    """ISO 3166-1 alpha-2 code of the place's country."""
    latitude: float | None
    """Degrees north, WGS 84."""
    longitude: float | None
    """Degrees east, WGS 84."""
    language: str
    """ISO 639-1 code."""
    event_confidence: float
    """Probability that this is an event, with this status."""
    extractor_version: str
    """Version of the rules and model that found it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that could not be done with an article that was kept."""

    version_id: str
    """The version of the article that says so."""
    article_id: str
    """The article."""
    file: str
    """Where the article was read."""
    what: NoticeKind
    """What kind of thing."""
    why: str
    """What happened, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody who takes part in a mentioned event."""

    mention_id: str
    """The mention."""
    role: Role
    """Role in the event."""
    text: str
    """As written: text[start:end]."""
    start: int
    """First character."""
    end: int
    """One past the last."""
    name: str
    """Name in full, resolved within the article; "I", "we", "you" if not named there."""
    kind: Kind | None
    """What it is; null if not known."""
    country: str | None
    """ISO 3166-1 alpha-2 code of the state it is, stands for or belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number reported of a mentioned event."""

    mention_id: str
    """The mention."""
    text: str
    """As written: text[start:end]."""
    start: int
    """First character."""
    end: int
    """One past the last."""
    number: float
    """The number."""
    unit: str | None
    """Unit: an ISO 4217 code, per_cent, or a word."""
    of_what: str | None
    """What is counted: dead, arrested, drones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """What an event was called before."""

    old_event_id: str
    """An id that an earlier snapshot used."""
    event_id: str
    """The event."""
    why: str
    """Why it changed: an older report, a report gone, a split, a merge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """Input that never became an article."""

    reject_id: str
    """blake2b of file, line and reason."""
    file: str
    """The file."""
    line: int | None
    """Line or record number, from 1; null for a whole file."""
    what: str
    """What kind of reason: empty, binary, encoding, malformed, unsupported, too_large, unreadable, …"""
    why: str
    """What was wrong and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A build of this lake. Not part of the determinism promise."""

    run_id: str
    """blake2b of the other columns."""
    started_at: datetime | None
    """Start, UTC."""
    finished_at: datetime | None
    """End, UTC."""
    dateline_version: str
    """Version of Dateline."""
    extractor_version: str
    """Version of the extractor."""
    runner: str
    """Beam runner."""
    configuration: str
    """The run's options as JSON."""
    counts: str
    """What was read, kept, noticed and rejected, as JSON."""
    seconds: float
    """Duration."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression(Reading):
    """A time expression in an article, tagged and resolved."""

    time_id: str
    """blake2b of version_id, start and end."""
    version_id: str
    """The version of the article that says so."""
    start: int
    """First character, an offset into articles.text."""
    end: int
    """One past the last character."""
    text: str
    """text[start:end]."""
    timex_type: TimexType
    """TIMEX3 type."""
    timex_value: str
    """TIMEX3 value; X stands for what is not known."""
    timex_mod: str | None
    """TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE, ON_OR_BEFORE, ON_OR_AFTER."""
    timex_quant: str | None
    """TIMEX3 quant of a SET."""
    timex_freq: str | None
    """TIMEX3 freq of a SET."""
    range_id: str | None
    """Shared by the two ends of a range; null elsewhere."""
    ambiguity: str | None
    """The other reading and what decided against it, where two were possible (03/04/2026)."""
