"""The watch of ``kata`` in a workspace: a verdict for each save.

Read ``session`` first: events, and the exercise that is looked at. ``keys`` and ``saves`` are sources of events.
``bench`` is the judge that stays warm. ``view`` and ``screen`` are the display.
"""
