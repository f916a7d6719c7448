"""`netlint schema`: the JSON Schemas of netlint's own formats."""

from __future__ import annotations

import click

#: The files below `netlint/reporting`, by the names of what they describe.
_FILES = {
    "json": "report.schema.json",
    "jsonl": "report.schema.json",
    "stats": "statistics/stats.schema.json",
    "comparison": "statistics/comparison.schema.json",
}


@click.command(name="schema")
@click.argument("report", type=click.Choice(tuple(_FILES)), default="json", metavar="[REPORT]")
def command(report: str) -> None:
    """Print the JSON Schema of a REPORT, for programs that read it or check it.

    REPORT is json (what is printed without it), jsonl for a line of that format, stats for "netlint
    stats --format json", or comparison for the same with --compare.
    """
    import json
    from importlib.resources import files

    text = files("netlint.reporting").joinpath(_FILES[report]).read_text(encoding="utf-8")
    if report == "jsonl":
        from netlint.reporting.as_json import line_schema

        text = json.dumps(line_schema(json.loads(text)), indent=2) + "\n"
    click.echo(text, nl=False)
