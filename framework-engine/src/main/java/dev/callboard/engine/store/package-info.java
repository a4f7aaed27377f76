/// The system of record: postings and their history, the change feed, the frontier and the runs, in SQLite
/// or PostgreSQL by the same code.
@NullMarked
package dev.callboard.engine.store;

import org.jspecify.annotations.NullMarked;
