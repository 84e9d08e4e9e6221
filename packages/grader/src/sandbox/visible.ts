/**
 * Text of a student's as it may be shown: what a terminal would obey instead of showing it (control characters other
 * than tab and line feed, and those that turn the direction of writing) becomes U+FFFD.
 */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/(?![\t\n])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
