"""The untrusted side: the processes that run student code.

Nothing here imports the rest of the package, so that only this folder must be mounted behind the walls. Read in this
order: ``wire`` and ``words`` (what crosses the wall), ``frames`` (how), ``warming`` (what comes before the first
answer), ``server`` and ``fork`` (one fork at a time), ``own`` (one process without walls), ``runner`` (one exercise, at
any level), ``recorder`` (what a call did), ``values`` (plain data to objects and back), ``sim`` (the simulated
accelerator), ``confine`` (limits that a process puts on itself), ``switches`` (global settings), ``guard`` and
``closings`` (ways around the language of answers that a text cannot show).
"""
