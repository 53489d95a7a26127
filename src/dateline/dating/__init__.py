"""Dating: when an article was published, from the clues of its source or from what it says."""

from dateline.dating.dated import Dated, date, now_of

__all__ = ["Dated", "date", "now_of"]
