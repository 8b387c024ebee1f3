"""Compares what each client owes by our ageing with what it owes by a peer.

    compare_balances.py OURS THEIRS

OURS is our `ar aging` by client in JSON; THEIRS has one JSON object a line, for as many clients as
the peer could hold. A client that owes nothing may be missing with us. Ends with 1 and the first
difference where there is one, else prints how many balances are equal.
"""

import json
import sys
from decimal import Decimal


def main() -> None:
    ours, theirs = sys.argv[1:]
    with open(ours, encoding="utf-8") as file:
        totals = {
            row["client"]: int(Decimal(row["total"]) * 100)
            for row in json.loads(file.readline())["rows"]
        }
    count = 0
    with open(theirs, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            ours_of = totals.get(row["client"], 0)
            if ours_of != row["cents"]:
                sys.exit(f"{row['client']}: ours {ours_of}, theirs {row['cents']}")
            count += row["client"] in totals
    # Nobody agrees about nothing.
    if not count:
        sys.exit("there is nothing to compare")
    print(count)


main()
