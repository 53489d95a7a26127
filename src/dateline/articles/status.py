"""What an agency says of its item: whether it may be used, and whether it was taken back."""

from __future__ import annotations

import re

_STATUS = {
    "usable": "usable",
    "withheld": "withheld",
    "embargoed": "withheld",
    "canceled": "canceled",
    "cancelled": "canceled",
    "killed": "canceled",
    "kill": "canceled",
    "withdrawn": "canceled",
    "retracted": "canceled",
}
_KILL_NOTICE = re.compile(
    r"(?:[A-Z]+ )?(?:KILL|STORY REMOVED|WITHDRAWAL|WITHDRAWN|RETRACTION)\b ?(?:[:–—-]|$)"
)


def pubstatus_of(said: str | None, title: str | None = None) -> str | None:
    """Return usable, withheld or canceled for what a source calls it (“stat:usable”, “Kill”).

    A headline that says that the item takes its story back (“MANDATORY KILL: …”) is believed.
    """
    if title is not None and _KILL_NOTICE.match(title.strip()):
        return "canceled"
    if said is None:
        return None
    return _STATUS.get(said.strip().rpartition(":")[2].lower())
