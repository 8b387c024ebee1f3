"""The journal of plain-text accounting: a transaction for each charge, payment and credit note."""

import peer


def write(facts: str, path: str) -> int:
    """Writes the journal in the order of the log and returns how many transactions it has."""
    keys = peer.keys(facts)
    words = {
        "invoices": ("invoice", "income:fees"),
        "receipts": ("receipt", "assets:bank"),
        "credit_notes": ("credit_note", "income:credits"),
    }
    moves = []
    for table, sign in peer.MOVES.items():
        column, other = words[table]
        for row in peer.rows(facts, table):
            whole, rest = divmod(int(row["cents"]), 100)
            amount = f"{'-' if sign < 0 else ''}{whole}.{rest:02}"
            moves.append(
                (
                    int(row["id"]),
                    f"{row['day']} {row[column]}\n"
                    f"    assets:receivable:{keys[row['client']]}  {amount} USD\n"
                    f"    {other}\n\n",
                )
            )
    moves.sort()
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(text for _, text in moves)
    return len(moves)
