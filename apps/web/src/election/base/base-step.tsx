export function BaseStep() {
  return null;
}
