"""`python -m dateline.cli`, where the command itself is not on the path."""

from dateline.cli import main

main()
