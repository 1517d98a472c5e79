export function KeyingScreen() {
  return null;
}
