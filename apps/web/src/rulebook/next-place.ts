/** What a model leaves to be filled; the dots of a sentence's end are fewer. */
const BLANK = /(?:\.{3,}|…+|_{3,})/u;

/**
 * Goes to the next place of a draft that a person must fill or settle, after this field, and from the last to the first. A blank
 * is selected, so that typing fills it.
 */
export function nextPlace(from: HTMLElement | null): void {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-draft-field]')];
  const isOpen = (field: HTMLTextAreaElement | HTMLInputElement) =>
    BLANK.test(field.value) || field.dataset.draftField === 'conflict';
  const at = fields.indexOf(from as HTMLTextAreaElement);
  const inside = from instanceof HTMLTextAreaElement ? blankAfter(from, from.selectionEnd) : null;
  if (from instanceof HTMLTextAreaElement && inside) {
    show(from, inside);
    return;
  }
  const order = [...fields.slice(at + 1), ...fields.slice(0, at + 1)];
  const field = order.find(isOpen);
  if (field) show(field, blankAfter(field, 0));
}

function blankAfter(
  field: HTMLTextAreaElement | HTMLInputElement,
  from: number,
): readonly [start: number, end: number] | null {
  const match = BLANK.exec(field.value.slice(from));
  return match ? [from + match.index, from + match.index + match[0].length] : null;
}

function show(field: HTMLTextAreaElement | HTMLInputElement, blank: readonly [number, number] | null): void {
  field.focus();
  field.scrollIntoView({ block: 'center' });
  if (blank) field.setSelectionRange(blank[0], blank[1]);
}
