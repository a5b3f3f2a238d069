/** A recipient as typed, without the dash before it and the stop after it, which the writer sets: "- Sở Nội vụ;" → "Sở Nội vụ". */
export function listEntry(text: string): string {
  return text
    .trim()
    .replace(/^[-–—•+]\s*/u, '')
    .replace(/[\s;,]+$/u, '')
    .replace(/(?<!\.)\.$/u, '')
    .trim();
}
