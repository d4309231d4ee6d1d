"""Auto-graded PyTorch exercises: what a tensor is worth, where it lives and how it got there."""

__version__ = "0.1.0"
