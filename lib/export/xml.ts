/** Control characters and others that XML 1.0 cannot hold or advises against; among them halves of surrogate pairs, which would make a broken file. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;
/** A spreadsheet reads "_x0041_" as "A": an underscore that would begin such a thing is written as one itself. */
const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/gi;
const MARKUP: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for an element or an attribute: what cannot stand in XML is replaced by U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(NOT_XML, '\ufffd').replace(/[&<>"\t\n\r]/g, (sign) => MARKUP[sign] ?? sign);

/** Most cells are plain, and there are half a million of them in a large table. */
const PLAIN = /^[ !#-%'-;=?-^`-~]*$/;

export const cellText = (text: string): string =>
  PLAIN.test(text) ? text : xmlText(text.replace(ESCAPE_LIKE, '_x005F_'));
