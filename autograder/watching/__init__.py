"""``kata`` in a workspace: save an answer, and the verdict is there.

Read in this order: ``session`` (what happens, and what is looked at), ``keys`` and ``saves`` (what can happen),
``bench`` (the judge that stays warm), ``view`` and ``screen`` (what is shown).
"""
