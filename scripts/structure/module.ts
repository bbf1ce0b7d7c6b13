import { parseSync } from 'vite';
import { PSA_NAMES } from './law';

export interface Import {
  /** As written: "@/lib/model/decimal", "./route", "zod". */
  from: string;
  /** `import type`; erased by the build. `import { type X }` is not: the module is still loaded. */
  typeOnly: boolean;
  names: string[];
  line: number;
}

/** What a source file imports and which globals it mentions. */
export interface Module {
  imports: Import[];
  /** Where `browser`, `chrome` and `console` are used as values. */
  mentions: { name: string; line: number }[];
  /** Names and texts that name a PSA; comments are none. */
  psas: { text: string; line: number }[];
  /** What keeps the text from being TypeScript. */
  unreadable: string | null;
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const WATCHED = new Set(['browser', 'chrome', 'console']);
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self']);
const KEYED = new Set([
  'Property',
  'PropertyDefinition',
  'MethodDefinition',
  'TSPropertySignature',
  'TSMethodSignature',
]);
const SPECIFIERS = new Set(['ImportSpecifier', 'ImportDefaultSpecifier', 'ExportSpecifier']);

function nameOf(value: unknown): string {
  return isNode(value) && typeof value.name === 'string' ? value.name : '';
}

/** Whether an identifier is only the name of a property or of something imported. */
function isOnlyAName(node: Node, parent: Node, key: string): boolean {
  if (SPECIFIERS.has(parent.type)) return true;
  if (parent.type === 'MemberExpression' && key === 'property' && parent.computed !== true)
    return !GLOBAL_OBJECTS.has(nameOf(parent.object));
  return KEYED.has(parent.type) && key === 'key' && parent.computed !== true && node !== parent.value;
}

function literal(value: unknown): string | null {
  if (!isNode(value)) return null;
  const inner = value.type === 'TSLiteralType' ? value.literal : value;
  return isNode(inner) && typeof inner.value === 'string' ? inner.value : null;
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function importOf(node: Node, lineAt: (offset: number) => number): Import | null {
  if (!IMPORTING.has(node.type)) return null;
  const from = literal(node.source ?? node.argument);
  if (from === null) return null;
  const typeOnly = node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return {
    from,
    typeOnly,
    names: specifiers.map((one) => nameOf(one.imported ?? one.local)),
    line: lineAt(node.start),
  };
}

/** What a node itself says, without its children: a name, a literal, a part of a template, a text of JSX. */
function wordsOf({ type, name, value }: Node): string {
  if (type === 'TemplateElement')
    return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
  return [name, value].filter((one) => typeof one === 'string').join(' ');
}

export function readModule(path: string, text: string): Module {
  const { program, errors } = parseSync(path, text);
  const found: Module = { imports: [], mentions: [], psas: [], unreadable: errors[0]?.message ?? null };
  const namesAPsa = PSA_NAMES.test(text);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;

  const visit = (node: Node, parent: Node | null, key: string): void => {
    const imported = importOf(node, lineAt);
    if (imported) found.imports.push(imported);
    const name = node.type === 'Identifier' ? nameOf(node) : '';
    if (WATCHED.has(name) && parent && !isOnlyAName(node, parent, key))
      found.mentions.push({ name, line: lineAt(node.start) });
    const said = namesAPsa && PSA_NAMES.exec(wordsOf(node));
    if (said) found.psas.push({ text: said[0], line: lineAt(node.start) });
    for (const [childKey, child] of Object.entries(node)) {
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) visit(one, node, childKey);
    }
  };
  visit(program as unknown as Node, null, '');
  return found;
}
