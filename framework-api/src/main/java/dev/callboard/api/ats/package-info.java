/// What applicant tracking systems answer, and the boards they keep for employers.
@NullMarked
package dev.callboard.api.ats;

import org.jspecify.annotations.NullMarked;
