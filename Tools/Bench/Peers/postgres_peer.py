"""PostgreSQL with a table of events: append with sync, and replay.

    postgres_peer.py FACTS ANSWERS

The table is the usual one: a position, a unique id, the client and what is said as JSON, indexed by
client. Batches of 8,192 come in by COPY with a commit each, the fastest way in; single events by a
prepared insert with a commit each. Replay reads all events through a server-side cursor and folds
them here, or adds up in SQL.
"""

import json
import sys
import time
from collections.abc import Callable

import psycopg

import cluster
import peer

BATCH = 8_192
SINGLE_SECONDS = 10

TABLE = """
create table events (
  position bigint generated always as identity primary key,
  id text not null unique,
  client integer not null,
  day date not null,
  kind text not null,
  data jsonb not null
);
create index events_by_client on events (client, position);
"""

BALANCES = """
select client, sum(case kind when 'invoices' then 1 else -1 end * (data ->> 'cents')::bigint)
from events where kind in ('invoices', 'receipts', 'credit_notes') group by client
"""

Row = tuple[str, str, str, str, str]


def append(connection: psycopg.Connection, rows: list[Row]) -> list[float]:
    """Seconds of appending all events, batch by batch."""
    start = time.perf_counter()
    for first in range(0, len(rows), BATCH):
        copy = "copy events (id, client, day, kind, data) from stdin"
        with connection.cursor() as cursor, cursor.copy(copy) as stream:
            for row in rows[first : first + BATCH]:
                stream.write_row(row)
        connection.commit()
    return [time.perf_counter() - start]


def append_single(connection: psycopg.Connection, rows: list[Row]) -> list[float]:
    """Seconds an event, each with a commit of its own."""
    connection.execute(TABLE.replace("events", "singles"))
    connection.commit()
    insert = "insert into singles (id, client, day, kind, data) values (%s, %s, %s, %s, %s)"
    start = time.perf_counter()
    count = 0
    while count < len(rows) and time.perf_counter() - start < SINGLE_SECONDS:
        connection.execute(insert, rows[count], prepare=True)
        connection.commit()
        count += 1
    return [(time.perf_counter() - start) / count]


def folded(connection: psycopg.Connection) -> dict[int, int]:
    """What each client owes, folded from all events as they come."""
    owed: dict[int, int] = {}
    moves = peer.MOVES
    with connection.cursor(name="replay") as cursor:
        cursor.itersize = BATCH
        cursor.execute("select client, kind, data from events order by position")
        for client, kind, data in cursor:
            if sign := moves.get(kind):
                owed[client] = owed.get(client, 0) + sign * data["cents"]
    return owed


def main() -> None:
    facts, answers = sys.argv[1:3]
    rows = [
        (f"bench-{place}", client, day, kind, json.dumps(said))
        for place, client, day, kind, said in peer.events(facts)
    ]
    keys = peer.keys(facts)
    with cluster.cluster(f"{answers}/postgres") as address, psycopg.connect(address) as connection:
        connection.execute(TABLE)
        connection.commit()
        appended = append(connection, rows)
        single = append_single(connection, rows)
        connection.autocommit = True
        connection.execute("vacuum analyze events")
        connection.autocommit = False
        asked: Callable[[], list[tuple[int, int]]] = connection.execute(BALANCES).fetchall
        by_sql = {client: int(cents) for client, cents in asked()}
        if by_sql != folded(connection):
            sys.exit("the fold and SQL differ")
        peer.write_balances(
            f"{answers}/postgres-balances.json",
            ((key, by_sql.get(int(client), 0)) for client, key in keys.items()),
        )
        version = connection.info.server_version // 10_000
        peer.report(
            f"PostgreSQL {version}",
            len(rows),
            append=appended,
            single=single,
            fold=peer.measured(lambda: folded(connection)),
            sql=peer.measured(lambda: connection.execute(BALANCES).fetchall()),
        )


main()
