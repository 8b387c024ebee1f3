"""hledger or ledger: what each client owes, from a journal.

    plaintext_peer.py PROGRAM FACTS ANSWERS

The whole process is measured, because there is no other way to ask: it reads the journal, then adds
up.
"""

import subprocess
import sys

import journal
import peer

ACCOUNT = "assets:receivable:"
COMMANDS = {
    "hledger": ["bal", ACCOUNT, "--flat", "--no-total", "--format", "%(account) %(total)"],
    "ledger": ["bal", ACCOUNT, "--flat", "--no-total", "--format", "%(account) %(display_total)\n"],
}


def main() -> None:
    program, facts, answers = sys.argv[1:4]
    path = f"{answers}/{program}.journal"
    count = journal.write(facts, path)
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    said = ""

    def ask() -> None:
        nonlocal said
        said = subprocess.run(
            [program, "-f", path, *COMMANDS[program]], capture_output=True, text=True, check=True
        ).stdout

    seconds = peer.measured(ask)
    balances = dict.fromkeys(peer.keys(facts).values(), 0)
    for line in said.splitlines():
        account, amount, _ = line.split()
        balances[account.removeprefix(ACCOUNT)] = int(amount.replace(",", "").replace(".", ""))
    peer.write_balances(f"{answers}/{program}-balances.json", balances.items())
    peer.report(" ".join(version.stdout.split()[:2]).rstrip(","), count, balances=seconds)


main()
