-- How many postings a listing's words speak of, where they may mean others.
alter table listing add column spoken_of integer;
