"""Room for words in a picture: beside what is drawn, and never on top of other words."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from schemas.chart import Plot
from server.rendering.svg import LETTER

ABOVE, BELOW = 90, 30
"""How far letters reach from their baseline."""

Anchor = Literal["start", "middle", "end"]
LEFT_OF_ANCHOR: dict[Anchor, int] = {"start": 0, "middle": 1, "end": 2}
"""How many halves of some words stand to the left of the place they are anchored at."""


class Spot(NamedTuple):
    """A place where words could stand."""

    x: int
    y: int
    anchor: Anchor


class Box(NamedTuple):
    """What is taken of a picture."""

    left: int
    top: int
    right: int
    bottom: int


class LabelRoom:
    """Knows what of a plot is taken."""

    def __init__(self, plot: Plot) -> None:
        """Begin with a plot that is empty."""
        self._plot = plot
        self._taken: list[Box] = []

    def take(self, box: Box) -> None:
        """Keep words away from *box*."""
        self._taken.append(box)

    def spot_for(self, words: str, spots: Iterable[Spot]) -> Spot | None:
        """Take the first of *spots* where *words* are clear of everything; None where none is."""
        for spot in spots:
            box = _box(words, spot)
            if self._is_inside(box) and not any(_is_across(box, taken) for taken in self._taken):
                self.take(box)
                return spot
        return None

    def _is_inside(self, box: Box) -> bool:
        plot = self._plot
        is_between = plot.x <= box.left and box.right <= plot.x + plot.width
        return is_between and plot.y - ABOVE <= box.top and box.bottom <= plot.y + plot.height


def _box(words: str, spot: Spot) -> Box:
    width = len(words) * LETTER
    left = spot.x - width * LEFT_OF_ANCHOR[spot.anchor] // 2
    return Box(left, spot.y - ABOVE, left + width, spot.y + BELOW)


def _is_across(one: Box, other: Box) -> bool:
    is_beside = one.right <= other.left or other.right <= one.left
    return not is_beside and one.top < other.bottom and other.top < one.bottom
