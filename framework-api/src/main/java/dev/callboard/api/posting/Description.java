package dev.callboard.api.posting;

/// The employer's text, and nothing else of the page.
///
/// @param text plain, with lines for paragraphs and `- ` for list items
/// @param html the same with a small set of tags: headings, paragraphs, lists, emphasis, tables, links
public record Description(String text, String html) {}
