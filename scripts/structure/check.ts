import { dirname, join } from 'node:path/posix';
import {
  BEHIND_THE_DOOR,
  DOOR,
  DOOR_MODULE,
  FORBIDDEN,
  LAYERS,
  MAY_NAME_A_PSA,
  MOST_LINES,
  PAGE_SIDE,
  SHIPPED,
  TOOLS,
  TYPES_FOR_ALL,
} from './law';
import { type Import, type Module, readModule } from './module';

/** Path from the project's root, with "/", to text. */
export type Tree = ReadonlyMap<string, string>;

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const withinAny = (path: string, folders: readonly string[]) =>
  folders.some((folder) => within(path, folder));
const isTest = (path: string) => /\.(test|testing)\.tsx?$|\/test-support\//.test(path);
const layerOf = (path: string) => LAYERS.findIndex((folders) => withinAny(path, folders));

/** The file an import leads to; null for packages and for files that are not source. */
function resolve(tree: Tree, importer: string, from: string): string | null {
  let base: string;
  if (from.startsWith('@/')) base = from.slice(2);
  else if (from.startsWith('.')) base = join(dirname(importer), from);
  else return null;
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return candidates.find((path) => tree.has(path)) ?? null;
}

interface Edge extends Import {
  to: string;
}

const isZod = (from: string) => from === 'zod' || from.startsWith('zod/');

function checkImport(path: string, edge: Edge): string[] {
  const found: string[] = [];
  const says = (text: string) => found.push(`${path}:${edge.line} ${text}`);
  const free = edge.typeOnly && edge.to === TYPES_FOR_ALL;
  if (!free && layerOf(edge.to) > layerOf(path)) says(`imports upward: ${edge.to}`);
  if (withinAny(edge.to, TOOLS)) says(`imports a tool: ${edge.to}`);
  if (isTest(edge.to)) says(`imports a test's helper: ${edge.to}`);
  for (const { from, to, because } of FORBIDDEN)
    if (within(path, from) && withinAny(edge.to, to)) says(`imports ${edge.to}, but ${because}`);
  return found;
}

function checkBrowser(path: string, { imports, mentions }: Module, edges: Edge[]): string[] {
  if (within(path, DOOR)) return [];
  const found: string[] = [];
  for (const { from, names, line } of imports) {
    const around = from === '#imports' && names.includes('browser');
    if (around || BEHIND_THE_DOOR.includes(from)) found.push(`${path}:${line} goes around ${DOOR}: ${from}`);
  }
  const door = edges.find(({ to }) => to === DOOR_MODULE);
  const thin = withinAny(path, ['entrypoints', 'components']);
  if (door && thin) found.push(`${path}:${door.line} uses browser.* itself; that belongs in lib`);
  for (const { name, line } of mentions) {
    if (name === 'console' || (name === 'browser' && door)) continue;
    found.push(`${path}:${line} uses ${name}.* without ${DOOR_MODULE}`);
  }
  return found;
}

/** Each cycle once, as a path that ends where it began. */
function cycles(graph: ReadonlyMap<string, Edge[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const walk = (path: string, trail: string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push(`import cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' -> ')}`);
      return;
    }
    state.set(path, 'open');
    for (const { to } of graph.get(path) ?? []) walk(to, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

/** How a page-side file comes to load zod, or nothing. */
function zodTrail(start: string, modules: ReadonlyMap<string, Module>, graph: ReadonlyMap<string, Edge[]>) {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  for (const path of cameFrom.keys()) {
    const direct = modules.get(path)?.imports.some(({ from, typeOnly }) => !typeOnly && isZod(from));
    if (direct) {
      const trail = ['zod'];
      for (let step: string | null = path; step !== null; step = cameFrom.get(step) ?? null)
        trail.unshift(step);
      return `zod on the page's side: ${trail.join(' -> ')}`;
    }
    for (const { to, typeOnly } of graph.get(path) ?? [])
      if (!typeOnly && !cameFrom.has(to)) cameFrom.set(to, path);
  }
  return null;
}

/** Every breach of the law, a line each; none for a tree that keeps it. */
export function checkStructure(tree: Tree): string[] {
  const found: string[] = [];
  const modules = new Map<string, Module>();
  const graph = new Map<string, Edge[]>();
  for (const [path, text] of tree) {
    const lines = text.trimEnd().split('\n').length;
    if (lines > MOST_LINES) found.push(`${path} has ${lines} lines, ${MOST_LINES} at most`);
    const module = readModule(path, text);
    if (module.unreadable) found.push(`${path} cannot be read: ${module.unreadable}`);
    const edges = module.imports.flatMap((one) => {
      const to = resolve(tree, path, one.from);
      return to === null ? [] : [{ ...one, to }];
    });
    modules.set(path, module);
    graph.set(path, edges);
    if (!withinAny(path, SHIPPED) || isTest(path)) continue;
    if (layerOf(path) < 0) found.push(`${path} is in no layer of scripts/structure/law.ts`);
    for (const edge of edges) found.push(...checkImport(path, edge));
    found.push(...checkBrowser(path, module, edges));
    if (!withinAny(path, MAY_NAME_A_PSA))
      for (const { text, line } of module.psas)
        found.push(`${path}:${line} knows one PSA from another: ${text}`);
    for (const { name, line } of module.mentions)
      if (name === 'console') found.push(`${path}:${line} writes to the console`);
  }
  found.push(...cycles(graph));
  for (const path of tree.keys()) {
    if (isTest(path) || !PAGE_SIDE.some((pattern) => pattern.test(path))) continue;
    const trail = zodTrail(path, modules, graph);
    if (trail) found.push(trail);
  }
  return found;
}
