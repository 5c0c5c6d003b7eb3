/** The time as GOV.UK writes it: 3:04pm, midday, midnight. */
export function clockTime(at: Date): string {
  const hours = at.getHours();
  const minutes = at.getMinutes();
  if (minutes === 0 && hours % 12 === 0) return hours === 0 ? "midnight" : "midday";
  return `${hours % 12 || 12}:${String(minutes).padStart(2, "0")}${hours < 12 ? "am" : "pm"}`;
}
