"""The command ``python -m autograder``, which is ``kata``."""

from autograder.cli import main

main(prog_name="kata")
