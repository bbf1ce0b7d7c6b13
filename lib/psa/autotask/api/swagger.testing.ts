import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const NAME = 'autotask-psa.openapi2.json';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: unknown;
}
interface Operation {
  parameters?: Parameter[];
  responses: Record<string, { schema?: unknown }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  definitions: Record<string, { properties?: Record<string, unknown> }>;
}

/** Autotask's Swagger document as a judge (autotask.md 5). `path` is below V1.0: "Contracts/query". */
export interface Swagger {
  /** Why a request is not as documented; empty when it is. */
  request(method: string, path: string, headers: Record<string, string>, body: unknown): string[];
  /** Why an answer is not as documented. */
  reply(method: string, path: string, status: number, body: unknown): string[];
  hasField(definition: string, field: string): boolean;
}

/** The document of the folder SEATCHECK_SPECS, or of the one beside the project; null when it is not there. */
export function loadSwagger(): Swagger | null {
  const folder = process.env.SEATCHECK_SPECS ?? join(process.cwd(), '..', 'shared', 'specs');
  const file = folder.endsWith('.json') ? join(folder, '..', NAME) : join(folder, NAME);
  return existsSync(file) ? swaggerOf(JSON.parse(readFileSync(file, 'utf8')) as Document) : null;
}

function swaggerOf(document: Document): Swagger {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'all', definitions: asJsonSchema(document.definitions) as object });

  const operation = (method: string, path: string): Operation | null =>
    document.paths[`/ATServicesRest/V1.0/${path}`]?.[method.toLowerCase()] ?? null;

  function check(schema: unknown, value: unknown): string[] {
    const absolute = JSON.parse(JSON.stringify(asJsonSchema(schema)).replaceAll('"#/', '"all#/'));
    const validate = ajv.compile(absolute);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
    );
  }

  return {
    request(method, path, headers, body) {
      const known = operation(method, path);
      if (!known) return [`${method} ${path} is not documented`];
      const parameters = known.parameters ?? [];
      const sent = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
      const missing = parameters
        .filter((one) => one.in === 'header' && one.required && !sent.has(one.name.toLowerCase()))
        .map(({ name }) => `${name} is missing`);
      const schema = parameters.find((one) => one.in === 'body')?.schema;
      if (schema === undefined) return body === null ? missing : [...missing, `${path} takes no body`];
      return [...missing, ...check(schema, body)];
    },
    reply(method, path, status, body) {
      const answers = operation(method, path)?.responses[String(status)];
      if (!answers) return [`${status} of ${method} ${path} is not documented`];
      return answers.schema === undefined ? [] : check(answers.schema, body);
    },
    hasField: (definition, field) => document.definitions[definition]?.properties?.[field] !== undefined,
  };
}

/** Empty fields are null (autotask.md 4), which Swagger 2.0 cannot say; a field that is not declared is refused. */
function asJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (typeof node !== 'object' || node === null) return node;
  const schema = Object.fromEntries(
    Object.entries(node).map(([name, value]) => [
      name,
      name === 'properties' || name === 'definitions' ? eachOf(value) : asJsonSchema(value),
    ]),
  ) as Record<string, unknown>;
  delete schema.example;
  if (typeof schema.type === 'string') {
    if (schema.type === 'object' && schema.properties) schema.additionalProperties ??= false;
    schema.type = [schema.type, 'null'];
  }
  return schema;
}

/** Names of properties and definitions are no keywords. */
const eachOf = (named: unknown): unknown =>
  Object.fromEntries(
    Object.entries(named as Record<string, unknown>).map(([name, value]) => [name, asJsonSchema(value)]),
  );
