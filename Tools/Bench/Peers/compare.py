"""Compares our answers with a peer's, row by row, in order, every column.

    compare.py OURS THEIRS...

OURS holds our reports as Daybook writes them, one JSON object a line. THEIRS are files of rows, one
JSON object a line, one file a report; a single file for several reports names the day of a row in
`as_of`. Amounts and scores are decimal texts with us and numbers with them. Ends with 1 and the
first difference where there is one, else prints how many rows are equal.
"""

import json
import sys
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any


def expected(path: str, is_one: bool) -> Iterator[dict[str, Any]]:
    """Our rows; with their day, where they are compared with one file."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            answer = json.loads(line)
            day = {"as_of": answer["moment"]["as_of"]} if is_one else {}
            for row in answer["rows"]:
                yield day | row


def found(paths: list[str]) -> Iterator[dict[str, Any]]:
    """Their rows."""
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)


def text(cell: Any) -> Any:
    """A number as the text that we write."""
    return f"{cell:.2f}" if isinstance(cell, (int, float)) else cell


def main() -> None:
    ours, *theirs = sys.argv[1:]
    count = 0
    for one, other in zip_longest(expected(ours, len(theirs) == 1), found(theirs)):
        if one is None or other is None or one != {name: text(other[name]) for name in other}:
            sys.exit(f"row {count + 1} differs:\nours   {one}\ntheirs {other}")
        count += 1
    # Nobody agrees about nothing.
    if not count:
        sys.exit("there is nothing to compare")
    print(count)


main()
