-- Where a posting was read from the answer behind its page, too: its address, and what its server said of it.
alter table validator add column answer text;
alter table validator add column answer_etag text;
alter table validator add column answer_last_modified text;
