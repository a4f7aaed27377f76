/// Reads the answers of applicant tracking systems, and knows whose an address is.
@NullMarked
package dev.callboard.engine.ats;

import org.jspecify.annotations.NullMarked;
