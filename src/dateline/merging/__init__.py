"""One event, many articles: from mentions to events, and from articles to near-duplicates.

`merge` is the whole way. Its parts, for who carries it in pieces: `member` makes the payload of one
mention, `block_keys` says where its sketch is compared, `links` compares one block, `components`
joins the links, `clusters` splits one component into events, `assemble` makes the rows of one.
"""

from dateline.merging.assembly import Merged, assemble, gather
from dateline.merging.blocking import Key, block_keys
from dateline.merging.clustering import Link, clusters, components, links
from dateline.merging.members import Member, member
from dateline.merging.merge import is_reported, members, merge
from dateline.merging.sketches import Sketch, Source, context, source

__all__ = [
    "Key",
    "Link",
    "Member",
    "Merged",
    "Sketch",
    "Source",
    "assemble",
    "block_keys",
    "clusters",
    "components",
    "context",
    "gather",
    "is_reported",
    "links",
    "member",
    "members",
    "merge",
    "source",
]
