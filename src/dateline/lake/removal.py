"""Taking articles out of a lake: what is left are the tables of a build without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.lake.revision import revising
from dateline.lake.selection import find_articles, without

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dateline.lake.manifest import Manifest


def remove(folder: Path, named: Sequence[str]) -> Manifest:
    """Make a snapshot without the articles `named` (see find_articles) and return its manifest.

    The snapshots before keep them; `forget` takes an article out of all of them.

    Raises LakeError if an article is not there.
    """
    with revising(folder) as revision:
        article_ids = find_articles(revision.tables["articles"], named)
        tables = without(revision.tables, article_ids)
        return revision.commit(tables, command="remove", articles=sorted(article_ids))
