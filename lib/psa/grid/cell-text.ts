import { fold } from './text';
import { isShown, OWN } from './visible';

/** More than this is a part of the page, not a cell. */
const LONGEST = 400;
const BLOCKS = /^(DIV|P|LI|UL|TABLE|TBODY|TR|TD|BR|SECTION)$/;

/** What a person sees in the cell, hidden copies and our own badge left out; '' for more than a cell's text. */
export const cellText = (cell: Element): string => fold(textOf(cell));

function textOf(element: Element): string {
  // Most cells are a chain of single elements around one text: one look at the innermost is enough.
  let inner = element;
  for (let only = inner.firstElementChild; only && inner.firstChild === inner.lastChild; ) {
    inner = only;
    only = inner.firstElementChild;
  }
  if (!inner.firstElementChild) {
    const said = fieldValue(inner) ?? inner.textContent ?? '';
    return said === '' || said.length > LONGEST || inner.matches(OWN) || !isShown(inner) ? '' : said;
  }
  if ((inner.textContent ?? '').length > LONGEST || inner.matches(OWN) || !isShown(inner)) return '';
  let text = '';
  for (let node = inner.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    if (/^(SCRIPT|STYLE|TEMPLATE)$/.test(child.tagName)) continue;
    text += BLOCKS.test(child.tagName) ? ` ${textOf(child)} ` : textOf(child);
  }
  return text;
}

/** The value of a field in a cell that can be edited; null where it is no field with a text. */
function fieldValue(element: Element): string | null {
  if (element.tagName === 'SELECT') return (element as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  if (element.tagName !== 'INPUT') return null;
  const input = element as HTMLInputElement;
  return /^(checkbox|radio|hidden|button|submit|image|password)$/.test(input.type) ? '' : input.value;
}
