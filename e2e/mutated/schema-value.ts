import type { Draw } from './draw.ts';

/** As much of JSON Schema as the server's own description uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

/** Texts that mean something at this moment, by the name of the field that takes them. */
export type Meaning = (field: string) => readonly unknown[];

/** A value that the schema allows, with values that mean something where they are known. */
export function allowedValue(
  schema: Schema,
  draw: Draw,
  within: { readonly schemas: Readonly<Record<string, Schema>>; readonly meaning: Meaning },
  field = '',
): unknown {
  const inner = (one: Schema, name = field) => allowedValue(one, draw, within, name);
  if (schema.$ref) return inner(within.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return draw.pick(schema.enum);
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice) return inner(draw.pick(choice));
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => inner(one)));
  const known = within.meaning(field);
  if (known.length > 0 && !draw.oneIn(5)) return draw.pick(known);
  const type = typeof schema.type === 'string' ? schema.type : draw.pick(schema.type ?? ['object']);
  switch (type) {
    case 'object':
      return objectOf(schema, draw, inner);
    case 'array': {
      const [least, most] = [schema.minItems ?? 0, Math.min(schema.maxItems ?? 4, 4)];
      return Array.from({ length: least + draw.below(most - least + 1) }, () => inner(schema.items ?? {}));
    }
    case 'integer':
    case 'number':
      return numberOf(schema, draw);
    case 'boolean':
      return draw.oneIn(2);
    case 'null':
      return null;
    default:
      return draw.pick(['Bến Đò', 'x', '2026-01-10', 'lý do', draw.text().slice(0, schema.maxLength ?? 40)]);
  }
}

function objectOf(schema: Schema, draw: Draw, inner: (schema: Schema, name: string) => unknown): unknown {
  const entries = Object.entries(schema.properties ?? {})
    .filter(([name]) => schema.required?.includes(name) || !draw.oneIn(3))
    .map(([name, one]) => [name, inner(one, name)]);
  if (typeof schema.additionalProperties === 'object')
    for (let times = draw.below(4); times > 0; times -= 1)
      entries.push([String(1 + draw.below(4)), inner(schema.additionalProperties, '')]);
  return Object.fromEntries(entries);
}

function numberOf({ minimum = 0, maximum = 100 }: Schema, draw: Draw): number {
  const near = [1, 2, 3, 4, 5].filter((one) => one >= minimum && one <= maximum);
  return draw.oneIn(4) || near.length === 0 ? draw.pick([minimum, maximum, minimum + 1]) : draw.pick(near);
}
