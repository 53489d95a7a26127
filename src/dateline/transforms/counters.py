"""Beam counters: what went through a pipeline."""

from __future__ import annotations

from apache_beam.metrics import Metrics


def count(name: str) -> None:
    """Count one more of `name`."""
    Metrics.counter("dateline", name).inc()
