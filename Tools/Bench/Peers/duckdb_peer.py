"""DuckDB: three reports and month ends of ageing, from typed tables in a database file.

    duckdb_peer.py FACTS ANSWERS DAY MONTH-END...

Two threads, as many as Daybook may use. `perfect_ht_threshold` lets sums by client run over an
array instead of a hash table. The SQL and why it is as it is: the folder `duckdb`.
"""

import sys
import time
from pathlib import Path

import duckdb

import peer

HERE = Path(__file__).parent / "duckdb"


def main() -> None:
    facts, answers, day, *month_ends = sys.argv[1:]
    database = duckdb.connect(f"{answers}/duckdb.db", config={"threads": 2})
    database.execute("set perfect_ht_threshold = 16")

    start = time.perf_counter()
    database.execute((HERE / "tables.sql").read_text().replace("{folder}", facts))
    database.execute(
        f"create macro month_of(day) as datediff('month', date '{month_ends[0]}', day)::integer + 1"
    )
    loaded = time.perf_counter() - start

    def query(name: str, answer: str) -> str:
        days = ", ".join(f"date '{day}'" for day in month_ends)
        named = {
            "{answer}": answer,
            "$days": f"[{days}]",
            "$day": f"date '{day}'",
            "$last": f"date '{month_ends[-1]}'",
            "$count": str(len(month_ends)),
        }
        text = (HERE / f"{name}.sql").read_text()
        for word, value in named.items():
            text = text.replace(word, value)
        return text

    def answer(names: list[str], folder: str | None) -> None:
        for name in names:
            path = f"{folder}/duckdb-{name}.json" if folder else "/dev/null"
            database.execute(query(name, path))

    # What two of the reports share is worked out once, and counted.
    reports = ["balances", "aging", "scores", "health", "renewals"]
    answer([*reports, "month_ends"], answers)
    peer.report(
        f"DuckDB {duckdb.__version__}",
        load=[loaded],
        reports=peer.measured(lambda: answer(reports, None)),
        months=peer.measured(lambda: answer(["month_ends"], None)),
    )


main()
