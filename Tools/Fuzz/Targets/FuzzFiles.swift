// Maps and files that the fuzzer begins with: those that are shipped, one with every form of column,
// and one of files that belong together.

import Exchanging

enum FuzzFiles {
  /// The maps that an input of CSV chooses from.
  static let maps = [forms, linked] + shipped

  static let shipped = ImportMap.shippedNames.compactMap { ImportMap.text(ofShipped: $0) }

  private static let forms = """
    source: test
    row: [Number, Client]
    separator: ";"
    columns:
      Number: {}
      Client:
      Date: {day: [M/D/YYYY, "DD.MM.YYYY"]}
      At: {time: "YYYY-MM-DD hh:mm:ss.fZ", optional: true}
      Amount: {number: "($1,234.56)"}
      Cents: {minor_units_of: Currency, optional: true}
      Currency: {capitals: true}
      Kind: {words: {I: invoice, C: credit}, optional: true}
    derived:
      Due: {from: Date, months: 1, days: -1}
      First: {first_of: [Kind, Number]}
    when: {Client: {is_not: [X, Y]}}
    clients:
      - key: "{Client}"
        effectiveon: "{Date}"
        data: {name: "{Client} {{1}}"}
    events:
      - id: issued
        when: {Kind: [I, C], Amount: {is_not: "0.00", given: true}}
        type: daybook.invoice.issued
        subject: "{Client}"
        effectiveon: "{Date}"
        actor: "{First}"
        data:
          invoice: "{Number}"
          amount: "{Cents} {Currency}"
          dueOn: "{Due}"
          lines:
            - text: "Order {Number}"
              amount: "{Amount} USD"
          terms: {netDays: 30}
      - id: logged
        type: daybook.engagement.logged
        subject: "{Client}"
        time: "{At}"
        data: {kind: call, sentiment: "{Number}"}

    """

  private static let linked = """
    source: shop
    files:
      - name: accounts
        file: accounts.csv
        row: id
        columns: {id: {}, name: {}, since: {day: M/D/YYYY, optional: true}}
        clients:
          - {key: "{name}", effectiveon: "{since}", data: {name: "{name}"}}
      - name: invoices
        file: invoices.csv
        row: id
        columns: {id: {}, account: {}, date: {day: M/D/YYYY}, total: {number: "1234.56"}}
        links: {account: {file: accounts, by: account}}
        lists: {lines: {file: lines, by: invoice}}
        events:
          - id: issued
            type: daybook.invoice.issued
            subject: "{account.name}"
            effectiveon: "{date}"
            data:
              invoice: "{id}"
              amount: "{total} USD"
              lines:
                - {each: lines, when: {lines.kind: sale}, amount: "{lines.amount} USD"}
      - name: lines
        file: lines.csv
        row: [invoice, line]
        columns: {invoice: {}, line: {}, kind: {optional: true}, amount: {number: "1234.56"}}
      - name: calls
        file: calls.csv
        row: id
        columns: {id: {}, invoice: {optional: true}, at: {time: "YYYY-MM-DD hh:mm"}}
        links: {invoice: {file: invoices, by: invoice, optional: true}}
        events:
          - id: logged
            type: daybook.engagement.logged
            subject: "{invoice.account.name}"
            time: "{at}"
            data: {kind: call}

    """

  /// Files for each of the maps, between bytes 30 where there are several.
  static let csv = [
    [
      "Number;Client;Date;At;Amount;Cents;Currency;Kind\n"
        + "7;acme;1/2/2026;2026-01-02 10:00:00.5Z;($1,200.50);120050;usd;I\n"
        + "8;\"a;b\";31.12.2026;;5;;JPY;\n10;X;1/2/2026;;;;;\n9;acme;1/2/2026;;-$1.00;1;KWD;C\n"
    ],
    [
      "id,name,since\n1,acme,1/2/2026\n2,beta,\n",
      "id,account,date,total\n7,1,1/31/2026,1000.50\n8,2,12/30/2025,500\n",
      "invoice,line,kind,amount\n7,1,sale,1200.50\n7,2,discount,200\n8,1,sale,500\n",
      "id,invoice,at\n1,7,2026-02-01 23:30\n2,,2026-03-08 02:30\n",
    ],
    [
      "customerID,invoiceNumber,InvoiceDate,DueDate,SettledDate,InvoiceAmount,Disputed\r\n"
        + "green-leaf,0601,6/1/2026,7/1/2026,6/20/2026,250.00,No\r\n"
        + "green-leaf,0602,6/2/2026,7/2/2026,,75.50,Yes\r\n"
    ],
    [
      "id,_fivetran_deleted,display_name,company_name,created_at\n1,FALSE,acme,,2026-01-02\n",
      "id,_fivetran_deleted,customer_id,doc_number,transaction_date,due_date,currency_id,"
        + "total_amount,total_tax,custom_p_o_number\n"
        + "5,FALSE,1,N-5,2026-01-02 0:00:00,2026-02-01,USD,100.00,5.00,PO\n",
      "invoice_id,index,amount,description,sales_item_item_id,detail_type\n"
        + "5,0,95.00,tills,3,SalesItemLineDetail\n5,1,5.00,,,DiscountLineDetail\n",
      "id,_fivetran_deleted,customer_id,transaction_date,currency_id,total_amount,"
        + "reference_number\n6,FALSE,1,2026-01-03,USD,60.00,check 7\n",
      "payment_id,index,amount,invoice_id\n6,0,60.00,5\n",
      "id,_fivetran_deleted,customer_id,doc_number,transaction_date,currency_id,total_amount\n"
        + "8,FALSE,1,,2026-01-04,USD,10.00\n",
      "id,_fivetran_deleted,transaction_date,currency_id\n9,FALSE,2026-01-05,USD\n",
      "deposit_id,index,amount,deposit_customer_id,deposit_check_number,payment_id,invoice_id,"
        + "sales_receipt_id,refund_receipt_id,transfer_id,purchase_id\n9,0,30.00,1,8,,,,,,\n",
    ],
  ]

  /// A file for any of the maps: each of their columns with something that fits it, and with
  /// something that does not.
  static let everyColumn: String = {
    let columns = [
      ("Number", "7"), ("Client", "acme"), ("Date", "1/2/2026"), ("At", "2026-01-02 10:00:00.5Z"),
      ("Amount", "($1,200.50)"), ("Cents", "120050"), ("Currency", "usd"), ("Kind", "I"),
      ("customerID", "beta"), ("invoiceNumber", "0601"), ("InvoiceDate", "6/1/2026"),
      ("DueDate", "7/1/2026"), ("SettledDate", "6/20/2026"), ("InvoiceAmount", "250.00"),
      ("Disputed", "Yes"), ("id", "7"), ("name", "acme"), ("since", "1/2/2026"), ("account", "7"),
      ("date", "1/31/2026"), ("total", "10.50"), ("invoice", "7"), ("line", "1"),
      ("kind", "sale"), ("amount", "10.50"), ("at", "2026-03-08 02:30"), ("index", "0"),
      ("customer_id", "7"), ("transaction_date", "2026-01-03"), ("currency_id", "USD"),
      ("total_amount", "60.00"),
    ]
    let names = columns.map(\.0)
    let values = columns.map(\.1)
    let rows = [
      names, values, [String](repeating: "", count: names.count), values.map { "-\($0)\u{e9}" },
      values.map { $0 == "7" ? "8" : $0 }, values,
    ]
    return rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }()
}
