"""`python -m dateline`, where the command itself is not on the path."""

from dateline.cli import main

main()
