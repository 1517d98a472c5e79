export function Regulations() {
  return null;
}
