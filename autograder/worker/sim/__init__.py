"""``sim``: a simulated accelerator."""

from .backend import enable
from .labels import NAME, is_sim
from .labels import far as label

__all__ = ["NAME", "enable", "is_sim", "label"]
