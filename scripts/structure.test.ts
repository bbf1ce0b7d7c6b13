// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStructure } from './structure/check';
import { SHIPPED, TOOLS } from './structure/law';

const ROOT = join(import.meta.dirname, '..');

function projectTree(): Map<string, string> {
  const tree = new Map<string, string>();
  for (const folder of [...SHIPPED, ...TOOLS]) {
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, entry).replaceAll('\\', '/');
      if (/\.tsx?$/.test(path)) tree.set(path, readFileSync(join(ROOT, path), 'utf8'));
    }
  }
  return tree;
}

// Every file is parsed: more than the usual 5 s where several cores are busy.
it('the tree keeps the law', { timeout: 30_000 }, () => {
  const tree = projectTree();
  expect(tree.size).toBeGreaterThan(30);
  expect(checkStructure(tree)).toEqual([]);
});

describe('the check', () => {
  const check = (files: Record<string, string>) => checkStructure(new Map(Object.entries(files)));
  const empty = 'export const x = 1;';

  it('passes what is allowed', () => {
    expect(
      check({
        'lib/model/a.ts': empty,
        'lib/platform/browser.ts': "export { browser } from 'wxt/browser';",
        'lib/messaging/protocol.ts': "import type { x } from '@/lib/model/a'; export type P = typeof x;",
        'lib/psa/api.ts': "import type { P } from '@/lib/messaging/protocol'; export type Q = P;",
        'lib/store/s.ts': "import { z } from 'zod'; export const s = z;",
        'lib/overlay/o.ts': "import type { s } from '@/lib/store/s'; export type O = typeof s;",
        'lib/vault/session.ts':
          "import { browser } from '@/lib/platform/browser'; export const b = browser.storage;",
        'components/panel/p.tsx': "import { x } from '@/lib/model/a'; export const P = () => <i>{x}</i>;",
        'entrypoints/background.ts': 'export default defineBackground(() => {});',
        'entrypoints/popup/main.tsx': "import './style.css'; import { P } from '@/components/panel/p'; P();",
        'lib/model/a.test.ts': "import { s } from '@/lib/store/s'; console.log(s);",
        'lib/model/names.ts': 'export const text = "import \'./up\'; browser.x; console.log"; // console.log',
        'lib/model/keys.ts': 'export const keys = { browser: 1, console: 2 }; export const b = keys.browser;',
      }),
    ).toEqual([]);
  });

  const upward: [string, Record<string, string>][] = [
    ['imports', { 'lib/model/a.ts': "import { x } from '@/lib/store/b'; x;", 'lib/store/b.ts': empty }],
    ['types', { 'lib/http/a.ts': "import type { x } from '@/lib/lmpi/b';", 'lib/lmpi/b.ts': empty }],
    ['type expressions', { 'lib/http/a.ts': "type A = import('../lmpi/b').x;", 'lib/lmpi/b.ts': empty }],
    ['re-exports', { 'lib/psa/a.ts': "export * from '@/lib/sync/b';", 'lib/sync/b.ts': empty }],
    ['lazy imports', { 'lib/sync/a.ts': "import('@/lib/background/b');", 'lib/background/b.ts': empty }],
    ['relative', { 'lib/vault/a.ts': "import '../../components/x/b';", 'components/x/b.tsx': empty }],
    [
      'values of the protocol',
      {
        'lib/psa/a.ts': "import { x } from '@/lib/messaging/protocol'; x;",
        'lib/messaging/protocol.ts': empty,
      },
    ],
  ];
  it.each(upward)('finds upward %s', (_what, files) => {
    expect(check(files)).toEqual([expect.stringContaining('imports upward')]);
  });

  it('finds a cycle, also one of types', () => {
    const found = check({
      'lib/model/a.ts': "import { b } from './b'; export const a = b;",
      'lib/model/b.ts': "import type { c } from './c'; export const b: typeof c = 1;",
      'lib/model/c.ts': "import { a } from './a'; export const c = a;",
    });
    expect(found).toEqual([
      'import cycle: lib/model/a.ts -> lib/model/b.ts -> lib/model/c.ts -> lib/model/a.ts',
    ]);
  });

  const around = [
    "import { browser } from 'wxt/browser'; export const x = browser.runtime;",
    "import browser from 'webextension-polyfill'; export const x = browser.runtime;",
    "import { browser } from '#imports'; export const x = 1;",
    'export const x = browser.runtime.id;',
    'export const x = chrome.runtime.id;',
    'export const x = globalThis.chrome;',
    'export const x = { browser };',
  ];
  it.each(around)('finds what goes around the door: %s', (text) => {
    expect(check({ 'lib/sync/a.ts': text })).not.toEqual([]);
    expect(check({ 'entrypoints/background.ts': text })).not.toEqual([]);
    expect(check({ 'lib/platform/a.ts': text })).toEqual([]);
  });

  it('finds an entrypoint or a component that uses the door itself', () => {
    const door = { 'lib/platform/browser.ts': empty };
    const text = "import { browser } from '@/lib/platform/browser'; browser.runtime;";
    expect(check({ ...door, 'entrypoints/background.ts': text })).toHaveLength(1);
    expect(check({ ...door, 'components/popup/a.tsx': text })).toHaveLength(1);
  });

  it('finds zod on the page’s side, near and far', () => {
    const far = {
      'entrypoints/connectwise.content.ts': "import { p } from '@/lib/psa/connectwise/api'; p;",
      'lib/psa/connectwise/api.ts': "import { type s, x } from './schemas'; export const p = x;",
      'lib/psa/connectwise/schemas.ts': "import { z } from 'zod'; export const s = z; export const x = 1;",
    };
    expect(check(far)).toEqual([`zod on the page's side: ${[...Object.keys(far), 'zod'].join(' -> ')}`]);
    for (const path of ['lib/model/a.ts', 'lib/overlay/a.ts', 'lib/psa/connectwise/page/a.ts'])
      expect(check({ [path]: "import * as z from 'zod/mini'; z;" })).toHaveLength(1);
    // An inline `type` still loads the module.
    expect(
      check({
        'lib/overlay/a.ts': "import { type s } from '@/lib/store/s'; export type A = typeof s;",
        'lib/store/s.ts': "import { z } from 'zod'; export const s = z;",
      }),
    ).toHaveLength(1);
  });

  it('finds code that knows one PSA from another, and leaves comments and lib/psa alone', () => {
    const knowing = {
      'lib/sync/a.ts': "export const isIt = (psa: string) => psa === 'connectwise';",
      'lib/model/b.ts': 'export const autotaskUnits = 1;',
      'components/popup/c.tsx': 'export const C = () => <p>Connect ConnectWise</p>;',
      'components/popup/d.tsx': 'export const D = `Autotask`;',
      'lib/vault/e.ts': "export type K = 'lmpi' | 'connectwise';",
    };
    expect(check(knowing).map((line) => line.replace(/:.*: /, ': '))).toEqual([
      'lib/sync/a.ts: connectwise',
      'lib/model/b.ts: autotask',
      'components/popup/c.tsx: ConnectWise',
      'components/popup/d.tsx: Autotask',
      'lib/vault/e.ts: connectwise',
    ]);
    expect(
      check({
        'lib/psa/systems.ts': "export const name = 'ConnectWise';",
        'lib/model/records.ts': "export const KINDS = ['connectwise', 'autotask'];",
        'lib/model/x.ts': '/** connectwise.md 4 */\nexport const x = 1; // Autotask too',
        'lib/model/x.test.ts': "export const id = 'connectwise:5';",
        'entrypoints/autotask.content.ts': 'export default defineContentScript({ main() {} });',
      }),
    ).toEqual([]);
  });

  it('finds console, long and unreadable files, unknown folders, tools and test helpers', () => {
    expect(check({ 'lib/sync/a.ts': "console.log('x');" })).toEqual([
      'lib/sync/a.ts:1 writes to the console',
    ]);
    expect(check({ 'scripts/a.ts': "console.log('x');" })).toEqual([]);
    expect(check({ 'lib/sync/a.ts': `${'export {};\n'.repeat(250)}` })).toEqual([]);
    expect(check({ 'lib/sync/a.ts': `${'export {};\n'.repeat(251)}` })).toHaveLength(1);
    expect(check({ 'lib/misc/a.ts': empty })).toHaveLength(1);
    expect(check({ 'lib/model/a.ts': 'export const = 1' })).toEqual([
      expect.stringContaining('cannot be read'),
    ]);
    const tool = { 'simulators/a.ts': empty, 'lib/sync/b.testing.ts': empty };
    expect(
      check({ ...tool, 'lib/sync/a.ts': "import '@/simulators/a'; import './b.testing';" }),
    ).toHaveLength(2);
    expect(
      check({ ...tool, 'lib/sync/a.test.ts': "import '@/simulators/a'; import './b.testing';" }),
    ).toEqual([]);
  });

  it.each(['background', 'store', 'vault', 'http'])('finds a component that imports %s', (folder) => {
    const files = {
      [`lib/${folder}/b.ts`]: empty,
      'components/panel/a.tsx': `import type { x } from '@/lib/${folder}/b'; export type X = typeof x;`,
    };
    expect(check(files)).toEqual([expect.stringContaining('ask the background')]);
  });
});
