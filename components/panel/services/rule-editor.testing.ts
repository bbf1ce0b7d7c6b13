import { act } from 'preact/test-utils';
import { words } from '@/components/shared/testing';

/** The open rule editor as a person sees it. */

export const dialog = () => document.querySelector('dialog');
export const check = () => words(document.querySelector('#rule-editor-check'));
export const table = () =>
  [...document.querySelectorAll('.rule-table tbody tr, .rule-table tfoot tr')].map((row) =>
    [...row.children].map(words),
  );
export function input(product: string, label: string): HTMLInputElement {
  const box = document.querySelector(`[data-product=${product}]`);
  const found = [...(box?.querySelectorAll('label') ?? [])].find((each) => words(each) === label);
  const element = found?.querySelector('input') ?? document.getElementById(found?.getAttribute('for') ?? '');
  if (!(element instanceof HTMLInputElement)) throw new Error(`no ${label} of ${product}`);
  return element;
}
export async function write(product: string, label: string, value: string): Promise<void> {
  const element = input(product, label);
  await act(() => {
    element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
export async function choose(label: string): Promise<void> {
  const found = [...document.querySelectorAll('dialog label')].find((each) => words(each) === label);
  await act(() => found?.querySelector('input')?.click());
}
