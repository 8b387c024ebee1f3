-- The facts as a SQLite person keeps them. Days are whole numbers since 1970, words are texts. What
-- is asked by client is a table without rowid whose key begins with the client, so that a client's
-- rows lie together and no index has to lead back to a table; texts that no report reads stand in
-- tables of their own, so that scans do not carry them.

create table clients (
  client integer primary key, day integer not null, key text not null, name text not null,
  tier text not null, state text not null, net_days integer not null
) strict;
create table owners (
  client integer not null, day integer not null, id integer not null, owner text not null,
  primary key (client, day, id)
) strict, without rowid;
create table locations (
  client integer not null, location text not null, day integer not null, state text not null,
  primary key (client, location)
) strict, without rowid;
create table contacts (
  client integer not null, contact text not null, day integer not null, name text not null,
  role text not null, primary key (client, contact)
) strict, without rowid;
create table licences (
  client integer not null, licence text not null, day integer not null, id integer not null,
  status text not null, primary key (client, licence, day, id)
) strict, without rowid;
create table invoices (
  client integer not null, invoice integer not null, day integer not null, due integer not null,
  cents integer not null, primary key (client, invoice)
) strict, without rowid;
create table receipts (
  client integer not null, day integer not null, receipt integer not null, cents integer not null,
  rail text not null, primary key (client, day, receipt)
) strict, without rowid;
create table applications (
  client integer not null, invoice integer not null, receipt integer not null, day integer not null,
  cents integer not null, primary key (client, invoice, receipt)
) strict, without rowid;
create table credit_notes (
  client integer not null, credit_note integer not null, day integer not null,
    cents integer not null,
  reason text not null, primary key (client, credit_note)
) strict, without rowid;
create table disputes (
  client integer not null, invoice integer not null, dispute integer not null, day integer not null,
  resolved integer, cents integer not null, reason text not null, outcome text,
  primary key (client, invoice, dispute)
) strict, without rowid;
create table promises (
  client integer not null, day integer not null, promise integer not null, cents integer not null,
  last_day integer not null, primary key (client, day, promise)
) strict, without rowid;
create table engagements (
  client integer not null, day integer not null, id integer not null, kind text not null,
  is_two_way integer not null, minutes integer not null, sentiment integer,
  primary key (client, day, id)
) strict, without rowid;
create table outcomes (id integer primary key, outcome text not null) strict;
create table usage (
  client integer not null, measure text not null, day integer not null, id integer not null,
  value integer not null, days integer not null, primary key (client, measure, day, id)
) strict, without rowid;
create table incidents (
  client integer not null, incident integer not null, day integer not null, resolved integer,
  kind text not null, primary key (client, incident)
) strict, without rowid;
create table tasks (
  client integer not null, task integer not null, day integer not null, done integer,
  primary key (client, task)
) strict, without rowid;
create table feedback (
  client integer not null, day integer not null, id integer not null, sentiment integer,
  primary key (client, day, id)
) strict, without rowid;
create table surveys (
  client integer not null, day integer not null, id integer not null, survey text not null,
  score integer not null, primary key (client, day, id)
) strict, without rowid;
create table contracts (
  contract integer primary key, client integer not null, number text not null,
    cents integer not null,
  months integer not null
) strict;
create table terms (
  contract integer not null, last_day integer not null, first_day integer not null,
  agreed integer not null, notice_days integer not null, uplift integer not null,
  primary key (contract, last_day)
) strict, without rowid;
create table stages (
  contract integer not null, term_end integer not null, day integer not null, id integer not null,
  stage text not null, primary key (contract, term_end, day, id)
) strict, without rowid;
create table forecasts (
  contract integer not null, term_end integer not null, day integer not null, id integer not null,
  cents integer not null, primary key (contract, term_end, day, id)
) strict, without rowid;
create table plan (stage text primary key, likelihood integer not null,
  category text not null) strict;
insert into plan values
  ('identified', 50, 'pipeline'), ('engaged', 60, 'pipeline'), ('proposed', 75, 'best_case'),
  ('verbal', 90, 'commit'), ('signed', 100, 'closed'), ('churn_notice', 0, 'omitted'),
  ('lost', 0, 'omitted');
