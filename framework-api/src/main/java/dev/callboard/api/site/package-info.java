/// What is particular to one job site: where to start and how to read a page.
@NullMarked
package dev.callboard.api.site;

import org.jspecify.annotations.NullMarked;
