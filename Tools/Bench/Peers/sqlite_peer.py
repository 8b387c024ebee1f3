"""SQLite: three reports and month ends of ageing, from typed tables with keys and indexes.

    sqlite_peer.py FACTS ANSWERS DAY MONTH-END...

Loaded in one transaction in the order of the keys, then analysed. The file is mapped, the cache is
large and what is sorted stays in memory. Rows are made to JSON by SQLite itself. The SQL and why it
is as it is: the folder `sqlite`.
"""

import csv
import json
import sqlite3
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import peer

HERE = Path(__file__).parent / "sqlite"
DAYS = {"day", "first_day", "last_day", "pay_by"}
EPOCH = date(1970, 1, 1).toordinal()


def number(day: str) -> int:
    """Days since 1970-01-01."""
    return date.fromisoformat(day).toordinal() - EPOCH


def rows(file: Iterator[list[str]], days: list[int]) -> Iterator[list[str | int]]:
    """The rows of a file, with days as numbers."""
    known: dict[str, int] = {}
    for row in file:
        for place in days:
            text = row[place]
            if text not in known:
                known[text] = number(text)
            row[place] = known[text]
        yield row


def load(database: sqlite3.Connection, facts: str) -> None:
    """Loads the facts."""
    database.executescript((HERE / "tables.sql").read_text())
    database.execute("begin")
    for path in sorted(Path(facts).glob("*.csv")):
        with open(path, newline="", encoding="utf-8") as file:
            reader = csv.reader(file)
            names = next(reader)
            # A column of numbers makes numbers of texts that are some, and leaves others.
            columns = ", ".join(f"{name} integer" for name in names)
            database.execute(f"create temp table raw_{path.stem} ({columns})")
            marks = ", ".join("?" for _ in names)
            days = [place for place, name in enumerate(names) if name in DAYS]
            database.executemany(
                f"insert into raw_{path.stem} values ({marks})", rows(reader, days)
            )
    for statement in (HERE / "load.sql").read_text().split(";\n"):
        database.execute(statement)
    database.execute("commit")
    for path in Path(facts).glob("*.csv"):
        database.execute(f"drop table raw_{path.stem}")
    database.execute("analyze")


def main() -> None:
    facts, answers, day, *month_ends = sys.argv[1:]
    path = f"{answers}/sqlite.db"
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("pragma page_size = 8192")
    start = time.perf_counter()
    load(database, facts)
    loaded = time.perf_counter() - start
    database.close()

    database = sqlite3.connect(path, isolation_level=None, cached_statements=100)
    database.executescript(
        "pragma mmap_size = 8589934592; pragma cache_size = -1000000; pragma temp_store = memory"
    )
    days = [number(text) for text in month_ends]
    values = {"day": number(day), "last": days[-1], "days": json.dumps(days)}

    def make(table: str) -> None:
        """Makes what several questions share; it is worked out once, and counted."""
        database.execute(f"drop table if exists temp.{table}")
        for statement in (HERE / f"{table}.sql").read_text().split(";\n"):
            database.execute(statement, values)

    def answer(name: str, folder: str | None) -> None:
        path = f"{folder}/sqlite-{name}.json" if folder else "/dev/null"
        with open(path, "w", encoding="utf-8") as file:
            rows = database.execute((HERE / f"{name}.sql").read_text(), values)
            file.writelines(f"{row}\n" for (row,) in rows)

    def reports(folder: str | None = None) -> None:
        make("balances")
        answer("aging", folder)
        make("scores")
        answer("health", folder)
        answer("renewals", folder)

    def months(folder: str | None = None) -> None:
        make("calendar")
        answer("month_ends", folder)

    reports(answers)
    months(answers)
    peer.report(
        f"SQLite {sqlite3.sqlite_version}",
        load=[loaded],
        reports=peer.measured(reports),
        months=peer.measured(months),
    )


main()
