/// Where things are: cities, regions and countries by their names, and places as job pages write them.
@NullMarked
package dev.callboard.engine.places;

import org.jspecify.annotations.NullMarked;
