import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

const NAME = 'autotask-psa.openapi2.json';
const BASE = '/ATServicesRest/V1.0';

interface Operation {
  parameters?: { name: string; in: string; schema?: unknown }[];
  responses: Record<string, { schema?: unknown }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  definitions: Record<string, { properties?: Record<string, unknown> }>;
}

/** Autotask's Swagger document as a judge of requests and replies (autotask.md 5). Paths are below V1.0. */
export interface Contract {
  /** Why a request is not as documented; empty when it is. */
  request(method: string, path: string, query?: string[]): string[];
  reply(method: string, path: string, status: number, body: unknown): string[];
  body(method: string, path: string, body: unknown): string[];
  fieldsOf(model: string): string[];
}

/** The document of the folder SEATCHECK_SPECS, or of the one beside the project; null when it is not there. */
export function loadContract(): Contract | null {
  const folder = process.env.SEATCHECK_SPECS ?? join(process.cwd(), '..', 'shared', 'specs');
  const file = join(folder, NAME);
  return existsSync(file) ? contractOf(JSON.parse(readFileSync(file, 'utf8')) as Document) : null;
}

function contractOf(document: Document): Contract {
  const ajv = new Ajv({ strict: false, allErrors: true });
  // The document asks for RFC 3339, the service writes with and without Z (autotask.md 4, "Dates").
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z?$/);
  ajv.addFormat('int64', { type: 'number', validate: Number.isSafeInteger });
  ajv.addFormat('int32', { type: 'number', validate: (value: number) => Math.abs(value) < 2 ** 31 });
  ajv.addFormat('double', { type: 'number', validate: Number.isFinite });
  ajv.addSchema({ $id: 'all', definitions: strict(document.definitions) as object });

  const operation = (method: string, path: string): Operation | null => {
    const templates = Object.keys(document.paths).sort((a, b) => a.split('{').length - b.split('{').length);
    const found = templates.find((template) => asPattern(template).test(BASE + path));
    return (found && document.paths[found]?.[method.toLowerCase()]) || null;
  };
  const check = (schema: unknown, value: unknown): string[] => {
    const absolute = JSON.parse(JSON.stringify(strict(schema)).replaceAll('"#/', '"all#/')) as object;
    const validate = ajv.compile(absolute);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
    );
  };
  return {
    request(method, path, query = []) {
      const known = operation(method, path);
      if (!known) return [`${method} ${path} is not documented`];
      const names = (known.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name);
      return query
        .filter((name) => !names.includes(name))
        .map((name) => `${name} is no parameter of ${path}`);
    },
    reply(method, path, status, body) {
      const schema = operation(method, path)?.responses[String(status)]?.schema;
      return schema ? check(schema, body) : [`${status} of ${method} ${path} is not documented`];
    },
    body(method, path, body) {
      const schema = operation(method, path)?.parameters?.find((one) => one.in === 'body')?.schema;
      return schema ? check(schema, body) : [`${method} ${path} takes no body`];
    },
    fieldsOf: (model) => Object.keys(document.definitions[model]?.properties ?? {}),
  };
}

const asPattern = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '-?\\d+')}$`);

/** Swagger 2 as JSON Schema: every field may be null, as the service writes empty ones; undeclared ones are refused. */
function strict(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strict);
  if (typeof node !== 'object' || node === null) return node;
  const { example: _, readOnly: __, ...rest } = node as Record<string, unknown>;
  const schema = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, key === 'properties' ? fields(value) : strict(value)]),
  ) as Record<string, unknown>;
  const { properties, type } = schema;
  if (type === 'object' && properties && Object.keys(properties).length > 0)
    schema.additionalProperties = false;
  return schema;
}

/** `Object` and `RestUserAccessLevel` say nothing of their values: the service writes flags and texts there [G]. */
const UNSAID = /(Object|RestUserAccessLevel)$/;

function fields(properties: unknown): unknown {
  return Object.fromEntries(
    Object.entries(properties as Record<string, Record<string, unknown>>).map(([name, schema]) => [
      name,
      typeof schema.$ref === 'string' && UNSAID.test(schema.$ref)
        ? {}
        : { anyOf: [strict(schema), { type: 'null' }] },
    ]),
  );
}
