export function EntryStep() {
  return null;
}
