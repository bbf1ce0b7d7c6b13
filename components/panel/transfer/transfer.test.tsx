import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as saving from '@/components/shared/save-file';
import { button, describedBy, failing, press, settle, words } from '@/components/shared/testing';
import type { ImportLine } from '@/lib/messaging/protocol';
import { fill, openPanel, overviewOf } from '../world.testing';
import { shownLines, summary } from './lines';
import { readFile } from './read-file';

const line = (effect: ImportLine['effect'], more: Partial<ImportLine> = {}): ImportLine => ({
  what: 'vendor account',
  name: `An account to ${effect}`,
  effect,
  before: '',
  after: 'Acme Ltd',
  ...more,
});
const LINES = [
  line('same', { before: 'Acme Ltd' }),
  line('add'),
  line('change', { before: 'excluded: our own company' }),
  line('skip', { after: 'There is no company named Acme.' }),
];
const dialog = (): string => words(document.querySelector('dialog'));
const open = (answers = {}) => openPanel(overviewOf({}), answers, null, 'review');
afterEach(() => vi.restoreAllMocks());

describe('export', () => {
  it('hands the file to the browser and says its name', async () => {
    const save = vi.spyOn(saving, 'saveFile').mockReturnValue();
    const { background } = await open({
      'mapping.export': () => ({ fileName: 'seatcheck.csv', text: 'a,b' }),
    });
    await press('Export CSV');
    await press('Export JSON');
    expect(background.inputsOf('mapping.export')).toEqual([{ format: 'csv' }, { format: 'json' }]);
    expect(save).toHaveBeenCalledWith('seatcheck.csv', 'a,b');
    expect(words(document.querySelector('[aria-live=polite]'))).toBe('The mappings are in seatcheck.csv.');
  });

  it('is a download of that name', () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      expect([this.download, this.href.startsWith('blob:')]).toEqual(['seatcheck.csv', true]);
    });
    saving.saveFile('seatcheck.csv', 'a,b');
    expect(clicked).toHaveBeenCalledOnce();
  });
});

describe('import', () => {
  it('shows first what would change, and changes it when told to', async () => {
    const { background } = await open({ 'mapping.import': () => ({ lines: LINES }) });
    await press('Import…');
    await fill('textarea', 'name,company');
    await press('Show what would change');
    expect(dialog()).toContain('1 new, 1 changed. 1 line skipped, 1 as it is.');
    expect(words(document.activeElement)).toBe('Apply 2 changes');
    expect(describedBy(button('Apply 2 changes'))).toContain('1 new, 1 changed.');
    expect([...document.querySelectorAll('dialog h3')].map(words)).toEqual([
      'Changed 1',
      'New 1',
      'Skipped 1',
      'As it is 1',
    ]);
    expect(dialog()).toContain('excluded: our own company becomes Acme Ltd');
    expect(dialog()).toContain('To map becomes Acme Ltd');
    expect(dialog()).toContain('There is no company named Acme.');
    expect(background.inputsOf('mapping.import')).toEqual([{ text: 'name,company', apply: false }]);
    await press('Apply 2 changes');
    expect(background.inputsOf('mapping.import').at(-1)).toEqual({ text: 'name,company', apply: true });
    expect(document.querySelector('dialog')).toBeNull();
    expect(words(document.querySelector('[aria-live=polite]'))).toBe(
      'Imported 2 mappings. Undo takes the import back.',
    );
  });

  it('applies nothing when nothing would change', async () => {
    const { background } = await open({ 'mapping.import': () => ({ lines: [line('same')] }) });
    await press('Import…');
    await fill('textarea', 'x');
    await press('Show what would change');
    expect(dialog()).toContain('Nothing would change. 1 as it is.');
    await press('Nothing to apply');
    expect(background.inputsOf('mapping.import')).toHaveLength(1);
    await press('Another file');
    expect(button('Show what would change')).toBeTruthy();
  });

  it('says what is the matter with a text, and asks the background only with one', async () => {
    const why = { code: 'import.unreadable', sentence: 'Line 3 has no name.', nextStep: 'Mend it.' };
    const { background } = await open({ 'mapping.import': failing(why) });
    await press('Import…');
    await press('Show what would change');
    expect(dialog()).toContain('The pasted text is empty.');
    expect(background.inputsOf('mapping.import')).toEqual([]);
    await fill('textarea', 'x');
    await press('Show what would change');
    expect(dialog()).toContain('Line 3 has no name.');
    expect(dialog()).not.toContain('is empty');
  });

  it('reads a chosen file at once', async () => {
    const { background } = await open({ 'mapping.import': () => ({ lines: LINES }) });
    await press('Import…');
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const file = new File(['name\nÄcme'], 'mine.csv');
    Object.defineProperty(input, 'files', { value: [file] });
    await act(() => void input?.dispatchEvent(new Event('change', { bubbles: true })));
    await settle();
    expect(background.inputsOf('mapping.import')).toEqual([{ text: 'name\nÄcme', apply: false }]);
    expect(dialog()).toContain('Import mine.csv');
  });
});

describe('a file', () => {
  const bytes = (...values: number[]) => new File([new Uint8Array(values)], 'f.csv');

  it('is read as UTF-8 or as the UTF-16 of a spreadsheet', async () => {
    expect(await readFile(new File(['\ufeffa'], 'f.csv'))).toBe('a');
    expect(await readFile(bytes(0xff, 0xfe, 0x41, 0x00))).toBe('A');
  });

  it('that is something else, empty or too large is told as such', async () => {
    await expect(readFile(bytes(0x41, 0xff, 0x42))).rejects.toThrow('f.csv is not a text in UTF-8.');
    await expect(readFile(new File([' \n'], 'f.csv'))).rejects.toThrow('f.csv is empty.');
    const large = new File(['a'], 'f.csv');
    Object.defineProperty(large, 'size', { value: 50_000_000 });
    await expect(readFile(large)).rejects.toThrow('f.csv is larger than 40 MB.');
  });
});

describe('what an import says', () => {
  it('counts by effect', () => {
    expect(summary([])).toBe('Nothing would change.');
    expect(summary([line('add'), line('add')])).toBe('2 new.');
    expect(summary([line('skip'), line('skip'), line('same'), line('same')])).toBe(
      'Nothing would change. 2 lines skipped, 2 as they are.',
    );
  });

  it('puts what changes something first', () => {
    expect(shownLines(LINES).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'heading change',
      'line 2',
      'heading add',
      'line 1',
      'heading skip',
      'line 3',
      'heading same',
      'line 0',
    ]);
  });
});
