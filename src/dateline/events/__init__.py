"""Who did what to whom, where and when, said by whom, and whether it happened."""

from dateline.events.extraction import EXTRACTOR_VERSION, Extraction, extract

__all__ = ["EXTRACTOR_VERSION", "Extraction", "extract"]
