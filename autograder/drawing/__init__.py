"""Pictures of a call for its author: a grid of boxes and arrows, shown as text and as SVG.

``grid`` defines a picture, ``text`` and ``svg`` show it. ``memory``, ``graph`` and ``shapes`` draw from the record
of a call. A picture names objects, memories and shapes, and never numbers that an input held.
"""
