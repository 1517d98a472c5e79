import type { Layout } from '../layout/layout.ts';

/** A layout as JSON that reads back equal: a line for each row, so that people can look at it. */
export function writeLayout(layout: Layout): string {
  const fields = Object.entries(layout).map(([name, value]) => {
    const lists = Array.isArray(value) && value.length > 0;
    const text = lists
      ? `[\n${value.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}
