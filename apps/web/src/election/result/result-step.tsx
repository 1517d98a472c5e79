export function ResultStep() {
  return null;
}
