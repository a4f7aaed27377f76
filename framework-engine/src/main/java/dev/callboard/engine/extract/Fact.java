package dev.callboard.engine.extract;

import dev.callboard.api.posting.Stated;

/// A fact that a page states under a label.
///
/// @param field what the label is for, as the lexicon of labels has it
/// @param index of the block it stands in
record Fact(String field, Stated value, int index) {}
