"""``python -m autograder`` is ``kata``."""

from autograder.cli import main

main(prog_name="kata")
