/**
 * A statement without the full stop at its end, because the sentence goes on after it. An abbreviation's point ("p.m.") is
 * kept: another one stands before it.
 */
export const withoutFullStop = (statement: string): string =>
  /\.\p{L}\.$/u.test(statement) ? statement : statement.replace(/(?<![.…])[.۔।]$/u, '')
