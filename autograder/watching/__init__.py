"""The watch of ``kata`` in a workspace: a verdict for each save.

Read in this order: ``session`` (events, and the exercise that is looked at), ``keys`` and ``saves`` (sources of
events), ``bench`` (the judge that stays warm), ``view`` and ``screen`` (the display).
"""
