/**
 * Text that a spreadsheet would take for a formula gets a leading apostrophe, also where it begins with apostrophes
 * already: so import can take away exactly what export has added.
 */
export const FORMULA = /^['\s]*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

export const withoutApostrophe = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

/**
 * Where the list separator is another than the comma, a spreadsheet cuts a cell in two at it, and does not honour the
 * quotes around it: what comes after one must not begin a formula either.
 */
const CUT_THEN_FORMULA = /([;|\t\r\n])(?=['"\s]*[=+\-@＝＋－＠])/g;

/** Text for a CSV that people open in a spreadsheet: nothing in it is worked out, whatever the separator there. */
export function harmless(cell: string): string {
  const apart = cell.replace(CUT_THEN_FORMULA, "$1'");
  return FORMULA.test(apart) || /^"+['\s]*[=+\-@＝＋－＠]/.test(apart) ? `'${apart}` : apart;
}
