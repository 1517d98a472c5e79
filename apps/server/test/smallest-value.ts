/** As much of JSON Schema as the server's own description uses. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly minItems?: number;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly format?: string;
}
export type Shapes = Readonly<Record<string, Shape>>;

export function resolved(shape: Shape, shapes: Shapes): Shape {
  if (!shape.$ref) return shape;
  const named = shapes[shape.$ref.split('/').at(-1) ?? ''];
  if (!named) throw new Error(`${shape.$ref} is not described`);
  return resolved(named, shapes);
}

/** The smallest body that a description allows: required fields, first alternatives, texts of one letter. */
export function smallestValue(given: Shape, shapes: Shapes): unknown {
  const shape = resolved(given, shapes);
  if ('const' in shape) return shape.const;
  if (shape.enum) return shape.enum[0];
  const [one] = shape.anyOf ?? shape.oneOf ?? shape.allOf ?? [];
  if (one) return smallestValue(one, shapes);
  const type = typeof shape.type === 'string' ? shape.type : shape.type?.[0];
  if (type === 'object' || shape.properties)
    return Object.fromEntries(
      (shape.required ?? []).map((name) => [name, smallestValue(shape.properties?.[name] ?? {}, shapes)]),
    );
  if (type === 'array')
    return shape.prefixItems
      ? shape.prefixItems.map((item) => smallestValue(item, shapes))
      : Array.from({ length: shape.minItems ?? 0 }, () => smallestValue(shape.items ?? {}, shapes));
  if (type === 'integer' || type === 'number') return Math.max(1, shape.minimum ?? 1);
  if (type === 'boolean') return false;
  if (type === 'null') return null;
  return shape.format === 'date' ? '2026-01-10' : 'a'.repeat(Math.max(1, shape.minLength ?? 1));
}
