"""The reference page of phrasings, made from the examples that stand beside the rules.

python -m dateline.tagging.phrasings > docs/reference/phrasings.md
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final

from dateline.tagging.grammars import BUILT_IN, grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.tagging.rules import Rule

_NAMES: Final = {"de": "German", "en": "English"}
_INTRODUCTION: Final = """\
# Phrasings and what they mean

Made from the rules' own examples by `python -m dateline.tagging.phrasings`; the tests run every
one. All are read as written on Wednesday, 2024-05-15. The bold words are the time expression, the
value is its TIMEX3 value. A rule's pattern is over typed tokens: `<month>` is any name of a month,
`( a | b )` a choice, `?` what may be missing.
"""


def page() -> str:
    """Return the whole reference page in Markdown."""
    return "\n".join([_INTRODUCTION, *_lines()]) + "\n"


def _lines() -> Iterator[str]:
    for code in sorted(BUILT_IN, key=lambda code: (code != "en", code)):
        yield f"## {_NAMES[code]}\n"
        for stratum in grammar(code).language.strata:
            rules = [rule for rule in stratum.rules if rule.examples]
            if rules:
                yield f"### {stratum.name.capitalize()}\n"
                yield "| phrasing | value | rule | pattern |"
                yield "| --- | --- | --- | --- |"
                for rule in rules:
                    yield from _rows(rule)
                yield ""


def _rows(rule: Rule) -> Iterator[str]:
    pattern = rule.pattern.replace("|", "\\|")
    for number, (sentence, value) in enumerate(rule.examples):
        phrasing = re.sub(r"\[([^]]*)\]", r"**\1**", sentence)
        about = (rule.name, f"`{pattern}`") if number == 0 else ("", "")
        yield f"| {phrasing} | `{value}` | {about[0]} | {about[1]} |"


if __name__ == "__main__":
    sys.stdout.write(page())
