import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const NAME = 'connectwise-psa.openapi.json';

interface Operation {
  parameters?: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
  requestBody?: { content: Record<string, { schema: unknown }> };
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

/** ConnectWise's OpenAPI document as a judge of requests and replies (connectwise.md 5). */
export interface Contract {
  /** Why a request is not as documented; empty when it is. `path` is below `apis/3.0`, with a slash in front. */
  request(method: string, path: string, query: string[]): string[];
  /** Why a reply or a request body is not as documented. `partial`: fields were chosen, none is required. */
  reply(method: string, path: string, status: number, body: unknown, partial?: boolean): string[];
  body(method: string, path: string, body: unknown): string[];
  /** Whether a schema has a field, nested ones with their path. */
  hasField(schema: string, path: string): boolean;
}

/** The document of the folder SEATCHECK_SPECS, or of the one beside the project; null when it is not there. */
export function loadContract(): Contract | null {
  const folder = process.env.SEATCHECK_SPECS ?? join(process.cwd(), '..', 'shared', 'specs');
  const file = folder.endsWith('.json') ? folder : join(folder, NAME);
  return existsSync(file) ? contractOf(JSON.parse(readFileSync(file, 'utf8')) as Document) : null;
}

function contractOf(document: Document): Contract {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'whole', components: toJsonSchema(document.components, true) as object });
  ajv.addSchema({ $id: 'partial', components: toJsonSchema(document.components, false) as object });

  function operation(method: string, path: string): Operation | null {
    const templates = Object.keys(document.paths).sort((a, b) => holes(a) - holes(b));
    const found = templates.find((template) => asPattern(template).test(path));
    return (found && document.paths[found]?.[method.toLowerCase()]) || null;
  }

  function check(schema: unknown, value: unknown, partial: boolean): string[] {
    const id = partial ? 'partial' : 'whole';
    const absolute = JSON.parse(JSON.stringify(toJsonSchema(schema, !partial)).replaceAll('"#/', `"${id}#/`));
    const validate: ValidateFunction = ajv.compile(absolute);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
    );
  }

  return {
    request(method, path, query) {
      const known = operation(method, path);
      if (!known) return [`${method} ${path} is not documented`];
      const names = (known.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name);
      return query
        .filter((name) => !names.includes(name))
        .map((name) => `${name} is no parameter of ${path}`);
    },
    reply(method, path, status, body, partial = false) {
      const content = operation(method, path)?.responses[String(status)]?.content;
      const schema = content?.['application/json']?.schema;
      return schema ? check(schema, body, partial) : [`${status} of ${method} ${path} is not documented`];
    },
    body(method, path, body) {
      const schema = operation(method, path)?.requestBody?.content['application/json']?.schema;
      return schema ? check(schema, body, false) : [`${method} ${path} takes no body`];
    },
    hasField: (schema, path) => hasField(document, schema, path.split('/')),
  };
}

const holes = (template: string): number => template.split('{').length;
const asPattern = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);

/**
 * OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, its enums get a null member (the official ones have none,
 * connectwise.md 5), and a field that is not declared is refused.
 */
function toJsonSchema(node: unknown, required: boolean): unknown {
  if (Array.isArray(node)) return node.map((one) => toJsonSchema(one, required));
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = node as Record<string, unknown>;
  if (!required && Array.isArray(rest.required)) delete rest.required;
  const entries = Object.entries(rest).map(([key, value]) =>
    key === 'properties' ? [key, eachValue(value, required)] : [key, toJsonSchema(value, required)],
  );
  const schema = Object.fromEntries(entries) as Record<string, unknown>;
  if (nullable === true && typeof schema.type === 'string') {
    schema.type = [schema.type, 'null'];
    if (Array.isArray(schema.enum)) schema.enum = [...schema.enum, null];
  }
  if (schema.type === 'object' && schema.properties && schema.additionalProperties === undefined)
    schema.additionalProperties = false;
  return schema;
}

/** Property names are not keywords: "nullable" or "required" may be one. */
const eachValue = (properties: unknown, required: boolean): unknown =>
  Object.fromEntries(
    Object.entries(properties as Record<string, unknown>).map(([name, value]) => [
      name,
      toJsonSchema(value, required),
    ]),
  );

function hasField(document: Document, name: string, parts: string[]): boolean {
  const schema = document.components.schemas[name] as { properties?: Record<string, unknown> } | undefined;
  const [first = '', ...rest] = parts;
  const property = schema?.properties?.[first] as
    | { $ref?: string; additionalProperties?: unknown }
    | undefined;
  if (!property) return false;
  if (rest.length === 0) return true;
  if (property.$ref) return hasField(document, property.$ref.split('/').at(-1) ?? '', rest);
  return property.additionalProperties !== undefined;
}
