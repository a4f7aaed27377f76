-- What is known of the JSON answers behind rendered pages, by the shape of the pages' addresses.
create table shortcut (
  site text not null,
  reader text not null,
  pages text not null,
  learned text not null,
  primary key (site, reader, pages)
);
