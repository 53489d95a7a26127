"""`dateline copy`: the tables of a lake in somebody's own tables."""

from __future__ import annotations

import click

from dateline.cli.failures import WrongInputError, wrong_input


@click.command(
    short_help="Write the tables of LAKE into Delta or Iceberg tables.",
    epilog="""\b
Examples:
  dateline copy lake delta /data/news
  dateline copy lake iceberg warehouse.news
""",
)
@click.argument("lake", type=click.Path())
@click.argument("form", metavar="FORMAT", type=click.Choice(["delta", "iceberg"]))
@click.argument("target")
@click.option(
    "-p",
    "--property",
    "properties",
    multiple=True,
    metavar="NAME=VALUE",
    help="For Delta of the object store, for Iceberg of the catalogue (uri, warehouse, ...).",
)
def copy(lake: str, *, form: str, target: str, properties: tuple[str, ...]) -> None:
    """Write the tables of LAKE into tables of your own, in FORMAT delta or iceberg.

    TARGET is a folder or URI for Delta, in which each table gets its folder, and
    CATALOGUE.NAMESPACE for Iceberg. What is there is replaced in a new version of each table, which
    tells the id of the snapshot as dateline.snapshot. They need the extras delta and iceberg.
    """
    import dateline  # noqa: PLC0415
    from dateline.lake import LakeError, mirrors  # noqa: PLC0415

    pairs = [one.partition("=") for one in properties]
    if any(not name or not mark for name, mark, _ in pairs):
        raise WrongInputError("A property is written NAME=VALUE.")
    given = {name: value for name, _, value in pairs}
    with wrong_input(LakeError):
        opened = dateline.open(lake)
        if form == "delta":
            written = mirrors.write_delta(opened, target, given or None)
        else:
            catalogue, dot, namespace = target.partition(".")
            if not dot or not namespace:
                raise WrongInputError("For Iceberg the target is CATALOGUE.NAMESPACE.")
            written = mirrors.write_iceberg(opened, catalogue, namespace, **given)
    click.echo(f"{len(written)} tables written of snapshot {opened.snapshot_id}.", err=True)
