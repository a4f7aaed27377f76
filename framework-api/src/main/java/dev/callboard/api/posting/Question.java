package dev.callboard.api.posting;

/// A question a page answers, such as of a list of frequently asked ones.
public record Question(String question, String answer) {}
