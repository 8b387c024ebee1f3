"""Python's `eventsourcing` on SQLite: appends the histories of clients and rebuilds the clients.

    eventsourcing_peer.py FACTS ANSWERS

A client is an aggregate with an event a fact. Histories are saved some 8,192 events at a time, many
clients in one transaction, as our own batches are; the library's SQLite settings are its own
(write-ahead log, synchronous). A rebuild gets each aggregate from the repository without cache or
snapshots.
"""

import os
import sys
import time
from importlib.metadata import version
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import peer
from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event

BATCH = 8_192


class Client(Aggregate):
    """A client: what it owes by invoice, and the rest of its history by kind."""

    class Registered(Aggregate.Created):
        key: str

    @event(Registered)
    def __init__(self, key: str) -> None:
        self.key = key
        self.open: dict[str, int] = {}
        self.unapplied = 0
        self.days: dict[str, str] = {}

    @staticmethod
    def create_id(key: str) -> UUID:
        return uuid5(NAMESPACE_URL, key)

    @event("InvoiceIssued")
    def issue(self, day: str, invoice: str, cents: int) -> None:
        self.open[invoice] = cents

    @event("ReceiptRecorded")
    def receive(self, day: str, cents: int, applications: list[dict[str, Any]]) -> None:
        self.unapplied += cents
        for application in applications:
            self.open[application["invoice"]] -= int(application["cents"])
            self.unapplied -= int(application["cents"])

    @event("CreditNoteIssued")
    def credit(self, day: str, cents: int) -> None:
        self.unapplied += cents

    @event("FactRecorded")
    def note(self, day: str, kind: str, said: dict[str, Any]) -> None:
        self.days[kind] = day

    @property
    def balance(self) -> int:
        return sum(self.open.values()) - self.unapplied


def histories(facts: str) -> list[list[tuple[str, str, dict[str, Any]]]]:
    """The events of each client, the registration first: day, kind, what it says."""
    found: dict[str, list[tuple[str, str, dict[str, Any]]]] = {}
    for _, client, day, kind, said in peer.events(facts):
        found.setdefault(client, []).append((day, kind, said))
    return list(found.values())


def built(history: list[tuple[str, str, dict[str, Any]]]) -> Client:
    """A client with all its events, not saved yet."""
    client = Client(key=history[0][2]["key"])
    for day, kind, said in history[1:]:
        match kind:
            case "invoices":
                client.issue(day, said["invoice"], said["cents"])
            case "receipts":
                client.receive(day, said["cents"], said["applications"])
            case "credit_notes":
                client.credit(day, said["cents"])
            case _:
                client.note(day, kind, said)
    return client


def main() -> None:
    facts, answers = sys.argv[1:3]
    os.environ["PERSISTENCE_MODULE"] = "eventsourcing.sqlite"
    os.environ["SQLITE_DBNAME"] = f"{answers}/eventsourcing.db"
    book = Application()
    clients = histories(facts)
    count = sum(map(len, clients))

    ids: list[UUID] = []
    start = time.perf_counter()
    step = max(1, BATCH * len(clients) // count)
    for first in range(0, len(clients), step):
        batch = [built(history) for history in clients[first : first + step]]
        book.save(*batch)
        ids += [client.id for client in batch]
    appended = time.perf_counter() - start

    def rebuilt() -> list[Client]:
        return [book.repository.get(id) for id in ids]

    seconds = peer.measured(rebuilt)
    peer.write_balances(
        f"{answers}/eventsourcing-balances.json",
        ((client.key, client.balance) for client in rebuilt()),
    )
    peer.report(
        f"eventsourcing {version('eventsourcing')}", count, append=[appended], rebuild=seconds
    )


main()
