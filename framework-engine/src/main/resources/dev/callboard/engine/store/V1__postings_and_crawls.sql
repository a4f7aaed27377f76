-- One schema for SQLite and PostgreSQL: texts and whole numbers alone. Times are milliseconds since 1970, UTC.

-- The next numbers. A writer holds the row to the end of its transaction, so that numbers are seen in their order.
create table counter (
  name text primary key,
  value bigint not null
);
insert into counter (name, value) values ('run', 0);
insert into counter (name, value) values ('event', 0);

-- A run of a site, over all the processes it took.
create table run (
  id bigint primary key,
  site text not null,
  plugin text not null,
  plugin_version text not null,
  fingerprint text not null,
  state text not null,
  open_before bigint not null,
  started_at bigint not null,
  touched_at bigint not null,
  ended_at bigint,
  complete integer,
  tally text,
  report text
);
create index run_of_site on run (site, id);

-- The frontier of a run: every request it came to know, once. State: 0 waits, 1 done, 2 came to nothing.
create table request (
  run bigint not null,
  key text not null,
  ordinal bigint not null,
  listing integer not null,
  kind text not null,
  state integer not null,
  uri text not null,
  rest text,
  primary key (run, key)
);
create index request_waiting on request (run, kind, ordinal) where state = 0;

-- What was counted of a run's listings.
create table listing (
  run bigint not null,
  number integer not null,
  start text not null,
  postings integer not null,
  pages integer not null,
  largest integer not null,
  stale integer not null,
  declared integer,
  last integer not null,
  capped text,
  broken text,
  primary key (run, number)
);
create table listed (
  run bigint not null,
  listing integer not null,
  key text not null,
  primary key (run, listing, key)
);
create table listing_page (
  run bigint not null,
  listing integer not null,
  digest text not null,
  uri text not null,
  primary key (run, listing, digest)
);

-- Every posting there ever was. Its record is that of the event 'version'.
create table posting (
  site text not null,
  id text not null,
  request_key text,
  stage text not null,
  reason text,
  status text not null,
  title text not null,
  organization text,
  valid_through text,
  first_seen bigint not null,
  last_seen bigint not null,
  last_read bigint not null,
  run bigint not null,
  digest text not null,
  version bigint not null,
  primary key (site, id)
);
create index posting_of_request on posting (site, request_key);
create index posting_of_run on posting (site, run);

-- The history of postings, never changed: the change feed and what led to it.
create table event (
  sequence bigint primary key,
  site text not null,
  posting text not null,
  kind text not null,
  at bigint not null,
  run bigint not null,
  reason text,
  evidence text,
  fields text,
  version bigint not null,
  record text
);
create index event_of_posting on event (site, posting, sequence);

-- What a run found that closes postings; decided at its end.
create table closing (
  run bigint not null,
  posting text not null,
  reason text not null,
  evidence text not null,
  record text,
  digest text,
  primary key (run, posting)
);

-- What a server said of a posting's page, to ask it whether the page has changed.
create table validator (
  site text not null,
  key text not null,
  reader text not null,
  etag text,
  last_modified text,
  primary key (site, key)
);

-- How far an output has read the feed.
create table output_cursor (
  output text primary key,
  sequence bigint not null
);

-- How many requests a host was sent on a day (UTC).
create table spent (
  host text not null,
  day text not null,
  requests bigint not null,
  primary key (host, day)
);
