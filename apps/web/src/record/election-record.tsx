export function ElectionRecord() {
  return null;
}
