"""A timeline as a picture, with what is not known drawn as such."""

from dateline.publish.plot.draw import draw
from dateline.publish.plot.lanes import BY

__all__ = ["BY", "draw"]
