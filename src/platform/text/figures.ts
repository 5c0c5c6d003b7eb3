/** A figure with its sign and so many decimals, with a real minus sign, which is as wide as the plus; nought has none. */
export function signed(value: number, places = 2): string {
  const digits = Math.abs(value).toFixed(places);
  if (Number(digits) === 0) return digits;
  return `${value > 0 ? "+" : "−"}${digits}`;
}
