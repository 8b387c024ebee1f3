"""What the peer programs share: the facts of the bench, how long things take, and what is printed.

A program is told the folder of the facts, a folder for its answers, the day and the month ends. It
prints one JSON object: what it is, and seconds by the name of what was done. Answers go to files,
one JSON object a line.
"""

import csv
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

# What moves the money that a client owes, and which way.
MOVES = {"invoices": 1, "receipts": -1, "credit_notes": -1}


def measured(body: Callable[[], Any]) -> list[float]:
    """Seconds of doing something five times, or for a minute where that is less."""
    seconds: list[float] = []
    while len(seconds) < 5 and sum(seconds) < 60:
        start = time.perf_counter()
        body()
        seconds.append(time.perf_counter() - start)
    return seconds


def report(peer: str, events: int | None = None, **seconds: list[float]) -> None:
    """Prints what was measured, of how many events where not of all."""
    json.dump({"peer": peer, "events": events, "seconds": seconds}, sys.stdout)


def rows(folder: str, table: str) -> Iterator[dict[str, str]]:
    """The rows of a table."""
    with open(Path(folder) / f"{table}.csv", newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def keys(folder: str) -> dict[str, str]:
    """The keys of the clients by their numbers."""
    return {row["client"]: row["key"] for row in rows(folder, "clients")}


def events(folder: str) -> list[tuple[int, str, str, str, dict[str, Any]]]:
    """All events in the order of the log: place, client, day, kind, and what it says."""
    applied: dict[str, list[dict[str, str]]] = {}
    for row in rows(folder, "applications"):
        applied.setdefault(row["id"], []).append(
            {"invoice": row["invoice"], "cents": row["cents"]}
        )
    found = []
    for path in Path(folder).glob("*.csv"):
        if path.stem == "applications":
            continue
        for row in rows(folder, path.stem):
            place, client, day = row.pop("id"), row.pop("client"), row.pop("day")
            said: dict[str, Any] = {
                name: int(cell) if name in ("cents", "value", "sentiment", "score") else cell
                for name, cell in row.items()
            }
            if path.stem == "receipts":
                said["applications"] = applied.get(place, [])
            found.append((int(place), client, day, path.stem, said))
    found.sort(key=lambda event: event[0])
    return found


def write_balances(path: str, balances: Iterable[tuple[str, int]]) -> None:
    """Writes what each client owes, by its key and in cents."""
    with open(path, "w", encoding="utf-8") as file:
        for client, cents in balances:
            file.write(json.dumps({"client": client, "cents": cents}) + "\n")
