"""The letters that the rules of `suggest()` were made with; the honest test are others."""

from tests.letters.known import groups, offices
from tests.letters.model import Layout

LAYOUTS: tuple[Layout, ...] = (*offices.LAYOUTS, *groups.LAYOUTS)
