"""What every peer program shares: the facts of the bench, and how long things take.

A program is told the folder of the facts and prints one JSON object: what it is, and seconds by
the name of what was done. Answers go to files, one JSON object a line.
"""

import csv
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any


def measured(body: Callable[[], Any]) -> list[float]:
    """Seconds of doing something five times, or for a minute where that is less."""
    seconds: list[float] = []
    while len(seconds) < 5 and sum(seconds) < 60:
        start = time.perf_counter()
        body()
        seconds.append(time.perf_counter() - start)
    return seconds


def report(peer: str, **seconds: list[float]) -> None:
    """Prints what was measured."""
    json.dump({"peer": peer, "seconds": seconds}, sys.stdout)


def rows(folder: str, table: str, clients: int | None = None) -> Iterator[dict[str, str]]:
    """The rows of a table, of the first clients alone where their number is given."""
    with open(Path(folder) / f"{table}.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if clients is None or int(row["client"]) <= clients:
                yield row
