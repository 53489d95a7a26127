"""News agencies: marks in the copy that say where it came from."""

from __future__ import annotations

import re

_NAMES = {
    "Reuters": ("reuters", "thomson reuters"),
    "AP": ("ap", "associated press", "the associated press"),
    "AFP": ("afp", "agence france-presse", "agence france presse"),
    "dpa": ("dpa", "deutsche presse-agentur"),
    "UPI": ("upi", "united press international"),
    "Bloomberg": ("bloomberg", "bloomberg news"),
    "EFE": ("efe", "agencia efe"),
    "ANSA": ("ansa",),
    "Xinhua": ("xinhua", "xinhua news agency"),
    "Kyodo": ("kyodo", "kyodo news"),
    "Jiji": ("jiji", "jiji press"),
    "Yonhap": ("yonhap", "yonhap news agency"),
    "TASS": ("tass", "itar-tass"),
    "Interfax": ("interfax", "interfax-ukraine"),
    "RIA Novosti": ("ria novosti", "ria"),
    "Ukrinform": ("ukrinform",),
    "PTI": ("pti", "press trust of india"),
    "ANI": ("ani",),
    "IANS": ("ians",),
    "Bernama": ("bernama",),
    "Antara": ("antara",),
    "AAP": ("aap", "australian associated press"),
    "PA": ("pa", "pa media", "press association"),
    "The Canadian Press": ("cp", "canadian press", "the canadian press"),
    "Anadolu": ("aa", "anadolu", "anadolu agency"),
    "APA": ("apa",),
    "ATS": ("ats", "keystone-ats"),
    "Belga": ("belga",),
    "ANP": ("anp",),
    "NTB": ("ntb",),
    "TT": ("tt",),
    "Ritzau": ("ritzau",),
    "STT": ("stt",),
    "PAP": ("pap",),
    "CTK": ("ctk", "čtk"),
    "MTI": ("mti",),
    "Agerpres": ("agerpres",),
    "BTA": ("bta",),
    "Tanjug": ("tanjug",),
    "HINA": ("hina",),
    "Lusa": ("lusa",),
    "SPA": ("spa", "saudi press agency"),
    "WAM": ("wam",),
    "QNA": ("qna",),
    "KUNA": ("kuna",),
    "IRNA": ("irna",),
    "NAN": ("nan", "news agency of nigeria"),
    "Dow Jones": ("dow jones", "dow jones newswires"),
}
_BY_NAME = {name: agency for agency, names in _NAMES.items() for name in names}

_AMBIGUOUS = frozenset("pa aa tt cp spa nan ani ria apa bta ats".split())
"""Marks that are also words or other abbreviations: only taken in brackets."""

_LONGEST = 60

_ENDED = re.compile(r"""[.!?…]["'”’)\]]*\s*$""")
_TAIL = re.compile(
    r"(?:(?P<open>[(\[])(?P<inner>[^()\[\]]{2,50})[)\]]|[-–—/]+ ?(?P<dashed>[A-Z][^()\[\].!?]{1,48}"
    r")|(?P<bare>[A-ZČ][A-ZČ/,& -]{1,48}))\.?$"
)
_LONGEST_DATELINE = 140
_SIGN_OF_DATELINE = re.compile(r"[A-ZÀ-Þ].*[-–—_(\[\d]")
_NAME = re.compile(r"[A-ZÀ-Þ][\w.&-]+(?: [A-ZÀ-Þ][\w.&-]+){0,3}")
_PLACE = r"[A-ZÀ-Þ][\w.’'-]*(?: (?=[.’'-]*\w)[\w.’'-]+){0,3}?"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:, ?{_PLACE}){{0,2}}?)"
    r"(?:, ?(?P<date>(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?))?"
    r"(?:,? ?[(\[](?P<agency>[^()\[\]]{2,40})[)\]])? ?(?P<dash>[-–—_]{1,2}(?=\s|$)|$)"
)


def agency_named(words: str) -> str | None:
    """Return the agency that `words` name and nothing else, else None (“AFP, Reuters” → AFP)."""
    for part in re.split(r"[/,&]| and ", words):
        agency = _BY_NAME.get(part.strip(" .-–—").lower())
        if agency is not None:
            return agency
    return None


def _all_agencies(words: str) -> bool:
    parts = [part.strip(" .-–—").lower() for part in re.split(r"[/,&]| and ", words)]
    return all(part in _BY_NAME for part in parts)


def trailing_mark(line: str) -> tuple[str, str] | None:
    """Return (agency, line without its mark) if `line` ends in an agency's mark, else None.

    The mark stands alone, or after the end of a sentence: “… the talks. REUTERS”, “(dpa)”,
    “— Agence France-Presse”.
    """
    tail_from = max(0, len(line) - _LONGEST)
    for found in re.finditer(r"(?:^|(?<=\s))(?=[(\[A-ZČ–—/-])", line[tail_from:]):
        position = tail_from + found.start()
        if position == tail_from and tail_from > 0:
            continue
        before, tail = line[:position], line[position:]
        if before.strip() and not _ENDED.search(before[-8:]):
            continue
        mark = _TAIL.match(tail)
        words = mark and (mark["inner"] or mark["dashed"] or mark["bare"])
        if not mark or not words or not _all_agencies(words):
            continue
        if not mark["inner"] and words.strip(" .").lower() in _AMBIGUOUS:
            continue
        agency = agency_named(words)
        if agency is not None:
            return agency, before.rstrip()
    return None


def dateline(line: str) -> re.Match[str] | None:
    """Match a dateline at the start of `line` (groups place, date, agency), or return None.

    “PARIS, Jan 6 (Reuters) -”, “LUND (TT) –”, “PARIS -”. The place begins in capitals throughout,
    unless a date or an agency follows.
    """
    head = line[:_LONGEST_DATELINE]
    if not _SIGN_OF_DATELINE.match(head):
        return None
    found = _DATELINE.match(head)
    if found is None:
        return None
    if found["date"] or (found["agency"] and agency_named(found["agency"])):
        return found
    place = found["place"].split(",")[0]
    return found if found["dash"] and len(place) > 2 and place.isupper() else None


def leading_agency(line: str) -> str | None:
    """Return the agency that the dateline at the start of `line` names, if any.

    After a place in capitals, a name in brackets is an agency's even if it is not a known one.
    """
    found = dateline(line)
    if found is None or not found["agency"]:
        return None
    return agency_named(found["agency"]) or (
        found["agency"] if _NAME.fullmatch(found["agency"]) else None
    )
