"""Dating: when an article was published, from the clues of its source or from what it says."""

from dateline.dating.dated import Dated, Undated, date, now_of, undated

__all__ = ["Dated", "Undated", "date", "now_of", "undated"]
