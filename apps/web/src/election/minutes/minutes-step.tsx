export function MinutesStep() {
  return null;
}
