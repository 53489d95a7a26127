"""The notebook of the documentation runs from top to bottom, and is kept without its outputs."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture
def notebook() -> nbformat.NotebookNode:
    return nbformat.read(DOCS / "tour.ipynb", as_version=4)


def test_the_tour_is_kept_without_outputs(notebook: nbformat.NotebookNode) -> None:
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert code
    assert all(not cell.outputs and cell.execution_count is None for cell in code)


def test_the_tour_runs_and_shows_something_in_every_cell_but_the_first(
    notebook: nbformat.NotebookNode,
) -> None:
    resources = {"metadata": {"path": str(DOCS)}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources=resources).execute()
    first, *others = (cell for cell in notebook.cells if cell.cell_type == "code")
    assert not first.outputs
    for cell in others:
        kinds = {output.output_type for output in cell.outputs}
        assert kinds & {"execute_result", "stream"}, cell.source
    shown = "".join(output.data["text/html"] for output in others[1].outputs)
    assert "2026-01-06" in shown
