/** What a stock list writes behind a name: " - Class A Common Stock", " - Units". Facts: the Nasdaq listing's columns. */
const SECURITY =
  /\b(common|ordinary|depositary|depository|preferred|preference|capital|subordinate|voting)\s+(stocks?|shares?|units?|interests?)\b|\bdeposit[ao]ry (shares?|receipts?)\b|^ad[rs]s?\b|\bregist(ered|ry) shares?\b|^(sub)?units?$|^warrants?$|^rights?$|^closed end fund|^business development company|\bnotes due\b|^(class [a-z] )?shares?\b/;

export function withoutSecurity(folded: string): string {
  const dash = folded.indexOf(' - ');
  if (dash <= 0) return folded;
  return SECURITY.test(folded.slice(dash + 3).trim()) ? folded.slice(0, dash) : folded;
}

const AFTER_A_FORM =
  /(?:\b(?:inc|corp|corporation|co|company|ltd|limited|plc|llc|lp|bancorp|trust)|[.,])\s*$/;

/**
 * A registry's suffix behind a slash, "/DE/", "\UK", "/NEW/", "Inc./Marshall Islands" (conformed names of the SEC's
 * EDGAR). "A/S" and "Dental/Medical" are none.
 */
export function splitSlash(folded: string): { name: string; suffix: string } {
  const found = /^(.*?)\s*[/\\]\s*([\p{L} ]{2,20}?)\s*([/\\]?)\s*$/u.exec(folded);
  const [, name, suffix, closing] = found ?? [];
  if (!name || !suffix || !/[\p{L}\p{N}]{2}[.,]?\s*$/u.test(name)) return { name: folded, suffix: '' };
  const told = suffix.length <= 3 || closing !== '' || AFTER_A_FORM.test(name);
  return told ? { name, suffix } : { name: folded, suffix: '' };
}

/** Remarks of whoever keeps the list; they say nothing about which company is meant. */
const REMARK =
  /^(the|old|new|main|inactive|closed|ex|former|hq|h q|head ?office|headquarters|main (office|account|site)|client|customer|prospect|do not use|dup|duplicate|msp|monthly|annual|managed|billing|prepaid|altvertrag|holding account|tm|r|c|see notes?|on hold|archived?)$/;

export const isRemark = (text: string): boolean => REMARK.test(text.trim());

const OTHER_NAME =
  /[\s,;([-]+(?:t\s?\/\s?as?|t\.a\.|o\s?\/\s?a|d\s?\/\s?b\s?\/\s?a|d\.b\.a\.?|dba|f\s?\/\s?k\s?\/\s?a|fka|a\s?\/\s?k\s?\/\s?a|a\.k\.a\.?|aka|trading as|operating as|doing business as|also known as|formerly known as|formerly|formally|previously|prev|ehemals|vormals|anciennement|voorheen|gia|was|nee)[\s.:,]+/;

/** Whose address or care it is under is not the name: "Smith Trust c/o Jones Accountants". */
const CARE_OF = /[\s,(]+c\s?\/\s?o[\s.:].*$/;

/** "Smith Ltd t/a The Corner Shop" is known under both names; so are d/b/a, aka, formerly. */
export function otherNames(folded: string): string[] {
  const parts = folded
    .replace(CARE_OF, '')
    .split(OTHER_NAME)
    .map((part) => part.replace(/^[\s(]+|[\s)]+$/g, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.length > 1 ? parts.map(closeBrackets) : [folded.replace(CARE_OF, '')];
}

const closeBrackets = (part: string): string =>
  part.includes('(') && !part.includes(')') ? `${part})` : part;
