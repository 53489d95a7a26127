"""Which lines of a page are furniture, and of what type; everything else is the article.

A line is furniture only if the whole of it fits a type. Most types are closed vocabularies: every
word of the line must belong to the type, so that a sentence of reporting, which always says
something more, can't be taken for one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

Furniture = Literal[
    "promotion", "credit", "widget", "related", "machine_summary", "staff", "published", "byline"
]
"""promotion: asks to subscribe, sign up, follow, download, donate. credit: who took the picture.
widget: buttons, tags, counters, advertisement marks. related: points to another article.
machine_summary: marks a summary as made by a machine. staff: who reported and edited.
published: nothing but the date of publication or of an update. byline: nothing but the authors."""

LONGEST = 240
"""Characters; no furniture line is longer."""

_WORD = re.compile(r"[^\W_]+(?:[’'.][^\W_]+)*")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Promotion: an imperative to the reader, about a thing that outlets offer.

_PROMOTION_VERBS = re.compile(
    r"(?:please |now |to |want more\? |don[’']t miss out[.!:]? |never miss a story[.!:]? )?"
    r"(?:sign[ -]?up|subscribe (?:to|now|for|here|today)|register (?:now|here|for|to|with)|"
    r"log ?in|sign in|"
    r"join (?:us|our|the conversation|\w+ on)|"
    r"get (?:the|our|all|more|your|daily|breaking|\w+[’']s) |"
    r"receive (?:our|the|all|daily|weekly) |follow (?:us|our|\w+ on)|like us|find us|"
    r"(?:down|up)load (?:our|the|now|it) |install (?:our|the)|donate (?:now|to|today|here)|"
    r"support (?:us|our|independent)|become a |(?:click|tap) (?:here|on|the|below|to)|"
    r"stay (?:informed|up to date|updated|connected)|read (?:and|without|the full) |"
    r"enter your|start your|try (?:our|\w+ for)|(?:watch|listen to) (?:our|the|this|live|more|on) |"
    r"share your|send us|contact us|got a (?:tip|story)|have a (?:tip|story))",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"\b(?:newsletters?|inbox|e-?mail (?:alerts?|updates?|address)|e-?mails?|alerts?|briefings?|"
    r"apps?|"
    r"whatsapp|telegram|facebook|twitter|instagram|youtube|tiktok|linkedin|threads|bluesky|"
    r"podcasts?|subscriptions?|subscribers?|membership|digital access|unlimited access|free trial|"
    r"app store|google (?:play|news)|notifications?|push|e-?paper|print edition|"
    r"our journalism|(?:our|the) (?:community|channel|comments)|tips?@\S+|\S+@\S+\.\w+)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:said|says|told|announced|reported|according|added|wrote|warned|asked|was|were|had|has|"
    r"have been|would|did|urge[sd]?|yesterday|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday)\b",
    re.IGNORECASE,
)
_PROMOTION_ONLY = _set(
    "sign up now here today free for to please subscribe register log in already a subscriber "
    "member our newsletter newsletters newsletter's the join us follow on and or download app "
    "get alerts support donate account create an continue reading unlock this article click tap"
)
_PROMOTION_CORE = _set("sign subscribe register subscriber newsletter newsletters donate unlock")

# Credits: a label, then names.

_CREDIT_LABEL = re.compile(
    r"[(\[]?(?:(?:file|main|cover|top|lead|header|featured) )?"
    r"(?:photos?|pictures?|pics?|images?|photographs?|photography|videos?|graphics?|illustrations?|"
    r"maps?|credits?|source|screenshot|footage)(?: illustration)?"
    r"(?: credits?| source| by| courtesy(?: of)?| via)?"
    r"(?: ?[:|/–—-] ?|(?<= by) |(?<= credit) |(?<= of) )",
    re.IGNORECASE,
)
_CREDIT_LINK = _set(
    "by of for and the via courtesy from de la van von der den bin al el ben du le di da file "
    "photo pool handout stock press news agency images image through"
)
_PICTURE_AGENCIES = re.compile(
    r"(?:getty(?: images)?|shutterstock|istock|alamy|epa(?:-efe)?|afp|ap photo|imago|"
    r"picture alliance|"
    r"bloomberg|reuters|xinhua|dpa|anadolu|zuma|unsplash|ap)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:[Cc]opyright )?(?:©|\([cC]\)) ?(?:\d{4}|[A-Z])|[Cc]opyright (?:\d{4}|by [A-Z])|"
    r"[Aa]ll [Rr]ights [Rr]eserved[. ]*$"
)

# Widgets: words of buttons only.

_WIDGET_WORDS = _set(
    "follow following topic topics tag tags share sharing save saved print listen comment "
    "comments comments: add to favourites favorites bookmark copy link facebook twitter x "
    "whatsapp telegram email e mail linkedin reddit pinterest messenger flipboard threads "
    "bluesky advertisement advertisements ad ads sponsored content skip main navigation menu "
    "search home back top next previous article story this on via and the more less show hide "
    "toggle close open read min mins minute minutes time font size text resize a most popular "
    "trending now watch live play video photos gallery image slideshow view all loading "
    "caption toggle enlarge expand recommended for you continues below continue after below "
    "scroll down story's in our app give us your feedback us google set as preferred source "
    "purchase licensing rights opens new tab"
)
_WIDGET_CORE = _set(
    "follow topic topics tag tags share print listen comment comments favourites favorites "
    "bookmark advertisement advertisements sponsored skip menu read trending popular watch "
    "caption enlarge recommended below scroll feedback save copy loading slideshow "
    "gallery licensing"
)
_LABELLED_TAGS = re.compile(
    r"(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|sections?|labels?) ?: ?\S",
    re.IGNORECASE,
)

# Related: points to other articles.

_RELATED = re.compile(
    r"[(\[*>»→▶•\- ]*(?:(?:also |please )?read(?: also| more| next| our)?|see also|related|"
    r"related (?:articles?|stor(?:y|ies)|news|coverage|content|topics?|links?|reading)|"
    r"more (?:on this(?: stor(?:y|ies)| topic)?|stories|news|coverage|like this)|further reading|"
    r"don[’']t miss|you (?:may|might) (?:also )?(?:like|be interested in)|must[ -]read|explainer|"
    r"in pictures|watch(?: now| more| also)?|listen(?: now| to)?|must[ -]see|what to read next|"
    r"recommended(?: reading| stories)?|most read|editor[’']s picks?|up next|next read)"
    r"(?: ?[:|>»→]|$)",
    re.IGNORECASE,
)
_MORE_FROM = re.compile(
    r"(?:more (?:from|stories from|by)|for more (?:stories|news|on this)|read (?:more|the full|"
    r"our)) "
    r"\S[^.!?]{0,100}$",
    re.IGNORECASE,
)

# Machine-made summaries: what made them, and nothing else.

_MACHINE = re.compile(
    r"\b(?:a\.?i\.?|artificial intelligence|machine|machines|automatically|automated|llms?|"
    r"chat ?gpt|language models?|bot|algorithm)\b",
    re.IGNORECASE,
)
_MACHINE_WORDS = _set(
    "a.i a.i. ai artificial intelligence machine machines automatically automated automatic "
    "llm llms chatgpt gpt large language model models bot algorithm generated generative made "
    "written produced created powered assisted compiled summary summaries summarised "
    "summarized key points point takeaways takeaway highlights bullet bullets brief overview "
    "digest glance story article text content this these the was were is are has have been "
    "with by using use of from for an a and or at in on our us help the tool tools technology "
    "assistance reviewed checked edited verified before publication publishing editor editors "
    "journalist journalists newsroom staff human humans may might can could contain contains "
    "include errors error mistakes inaccuracies not always be accurate experimental beta "
    "quick read it only part partly entirely learn more how we about what"
)
_MAKING = re.compile(
    r"generat|made|writ|produc|creat|power|assist|compil|summar|takeaway|highlight|key points|"
    r"overview|digest|glance",
    re.IGNORECASE,
)

# Staff notes of agencies and outlets.

_STAFF = re.compile(
    r"[(\[]?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|translated|"
    r"graphics?|fact[ -]check(?:ed|ing)?|research)(?: (?:and|&) (?:writing|editing|reporting))?"
    r" (?:by|from) ",
    re.IGNORECASE,
)
_STAFF_LINK = _set(
    "additional reporting writing editing compiled edited written translated graphics graphic "
    "research by from in and & with at for the of to de la van von der den bin al el ben du "
    "le di da"
)
_STANDARDS = re.compile(
    r"(?:our standards: |this (?:article|story|copy|piece) (?:was|has been|is) "
    r"(?:originally |first |automatically )?(?:published|republished|syndicated|updated|"
    r"corrected|amended|translated|adapted|produced) .{0,140}$)",
    re.IGNORECASE,
)

# Publication lines: words of dates, clock times and publishing.

_PUBLISHED_LABEL = re.compile(
    r"\b(?:published|posted|updated|modified|edited|uploaded|issued|created|revised|release date|"
    r"publication date|date of publication|last update|pub date)\b|^date ?:",
    re.IGNORECASE,
)
_DATE_WORDS = _set(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday "
    "friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm a.m p.m a.m. "
    "p.m. noon midnight st nd rd th of the at on gmt utc bst cet cest est edt cst cdt mst mdt "
    "pst pdt ist sgt hkt jst kst aest aedt msk eet eest wib eat cat wat sast nzst nzdt et pt "
    "ct mt z t hrs h hours local time published posted updated modified edited uploaded "
    "issued created revised first last original originally release publication date update "
    "pub"
)
_DAY_NUMBER = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})$")
_CLOCK = re.compile(
    r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:am|pm)?$|\d{1,2}(?:am|pm)$|\d{4}(?:z|hrs|gmt)$|\d{4}$"
)
_MONTH_OR_NUMERIC = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?!\d|:)")
_TOKEN = re.compile(r"[^\s,;()|•·–—]+")
_COLON = re.compile(r"(?<=[a-z]):(?=\s|\d|$)", re.IGNORECASE)
_STAMP = re.compile(r"\d{4}-\d\d-\d\dt\d\d:\d\d|(?:gmt|utc)?[+-]\d{1,2}:?\d{0,2}$")

# Bylines: "By" and names.

_BYLINE = re.compile(r"(?:by|text by|words by|story by|report by) ", re.IGNORECASE)
_BYLINE_LINK = _set(
    "and & in of the de la van von der den bin al el ben du le di da at for with special to "
    "staff correspondent correspondents reporter reporters writer writers editor editors "
    "bureau chief agencies agency senior junior political diplomatic foreign economics "
    "economic business science health environment sports technology defence defense europe "
    "asia africa america world news desk national regional transport education legal affairs "
    "security chief contributor freelance"
)
_NOT_A_NAME = _set(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday the this that its their his her "
    "our when then now noon midnight last next"
)

_SEPARATOR = re.compile(
    r"\s*[|•·]\s*|\s+[-–—]\s+(?=(?:updated|published|posted|last)\b)", re.IGNORECASE
)


def furniture(line: str) -> Furniture | None:
    """Return the type of furniture that `line` is, or None if it belongs to the article."""
    line = line.strip()
    if not line or len(line) > LONGEST:
        return None
    for kind, fits in _TYPES:
        if fits(line):
            return kind
    return None


def pieces(line: str) -> list[tuple[str, Furniture]] | None:
    """Return the parts of a line such as “By A. Pell | 3 May 2025 | 4 min read” with their types.

    None if any part of it is no furniture.
    """
    if len(line) > LONGEST:
        return None
    found: list[tuple[str, Furniture]] = []
    for part in _SEPARATOR.split(line.strip()):
        kind = furniture(part)
        if kind is None and part:
            return None
        if kind is not None:
            found.append((part, kind))
    return found or None


def _words(line: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(line)]


def _begins_with(line: str, words: frozenset[str]) -> bool:
    first = _WORD.search(line)
    return first is not None and first.group().lower() in words


def _is_promotion(line: str) -> bool:
    if _begins_with(line, _PROMOTION_ONLY):
        words = set(_words(line))
        if words <= _PROMOTION_ONLY and words & _PROMOTION_CORE:
            return True
    begins = _PROMOTION_VERBS.match(line)
    return bool(begins and _OFFERS.search(line) and not _REPORTS.search(line))


def _is_credit(line: str) -> bool:
    if _COPYRIGHT.match(line):
        return True
    label = _CREDIT_LABEL.match(line)
    rest = line[label.end() :] if label else line
    names = rest.strip(" ()[].").split()
    if not names or len(names) > 10:
        return False
    if label:
        return all(_is_credit_name(name) for name in names)
    return (
        len(names) <= 5
        and all(
            _PICTURE_AGENCIES.fullmatch(part.strip()) for part in rest.strip(" ()[].").split("/")
        )
        and ("/" in rest or len(names) > 1 or rest.isupper())
    )


def _is_credit_name(name: str) -> bool:
    name = name.strip(".,;:()[]/&|-–—@©")
    return not name or name[0].isupper() or name[0].isdigit() or name.lower() in _CREDIT_LINK


def _is_widget(line: str) -> bool:
    if line[0].isdigit() or _begins_with(line, _WIDGET_WORDS):
        words = [word for word in _words(line) if not word.isdigit()]
        if len(words) <= 12 and set(words) <= _WIDGET_WORDS and set(words) & _WIDGET_CORE:
            return True
    return bool(_LABELLED_TAGS.match(line)) and line[-1] not in ".!?"


def _is_related(line: str) -> bool:
    if _RELATED.match(line):
        return True
    return bool(_MORE_FROM.match(line)) and not _REPORTS.search(line)


def _is_machine_summary(line: str) -> bool:
    closed = all(word.group().lower() in _MACHINE_WORDS for word in _WORD.finditer(line))
    return closed and bool(_MACHINE.search(line)) and bool(_MAKING.search(line))


def _is_staff(line: str) -> bool:
    if _STANDARDS.match(line):
        return True
    names = line.replace(";", " ").replace(",", " ").split()
    return bool(_STAFF.match(line)) and all(
        name.strip("()[].:")[:1].isupper() or name.strip("()[].:").lower() in _STAFF_LINK
        for name in names
    )


def _is_published(line: str) -> bool:
    if not _MONTH_OR_NUMERIC.search(line):
        return False
    found = _TOKEN.finditer(_COLON.sub(" ", line))
    tokens = (token for one in found if (token := one.group().strip(".:").lower()))
    if not all(_is_date_token(token) for token in tokens):
        return False
    whole = _YEAR.search(line) and _DAY.search(line) and not line.endswith(":")
    return is_labelled_date(line) or bool(whole)


def is_labelled_date(line: str) -> bool:
    """Whether a publication line says so itself (“Updated 3 May”), and is no bare date."""
    return bool(_PUBLISHED_LABEL.search(line))


def _is_date_token(token: str) -> bool:
    if token in _DATE_WORDS or _DAY_NUMBER.match(token) or _CLOCK.match(token):
        return True
    return bool(_STAMP.match(token))


def _is_byline(line: str) -> bool:
    label = _BYLINE.match(line)
    if not label or line[-1] in "!?:" or len(line) > 140:
        return False
    names = line[label.end() :].replace(",", " ").replace("/", " ").split()
    if not names or len(names) > 14 or names[0].lower() in _NOT_A_NAME:
        return False
    return names[0][0].isupper() and all(
        name[0].isupper() or name.lower() in _BYLINE_LINK or "@" in name for name in names
    )


_TYPES: tuple[tuple[Furniture, Callable[[str], bool]], ...] = (
    ("machine_summary", _is_machine_summary),
    ("published", _is_published),
    ("promotion", _is_promotion),
    ("widget", _is_widget),
    ("related", _is_related),
    ("staff", _is_staff),
    ("credit", _is_credit),
    ("byline", _is_byline),
)
