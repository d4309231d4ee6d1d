"""The untrusted side: the processes that run student code.

Nothing here imports the rest of the package, so that only this folder must be mounted behind the walls. Read in this
order:

- ``wire`` and ``words``: the records that cross the wall
- ``frames``: their way across
- ``warming``: the preparation before the first answer
- ``server`` and ``fork``: one fork at a time
- ``own``: one process without walls
- ``runner``: one exercise, at any level
- ``recorder``: the record of a call
- ``values``: plain data to objects and back
- ``sim``: the simulated accelerator
- ``confine``: limits that a process puts on itself
- ``switches``: global settings
- ``guard`` and ``closings``: ways around the language of answers that a text cannot show
"""
