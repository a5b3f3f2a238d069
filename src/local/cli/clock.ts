/** Today where the command is run, as an ISO date. */
export function localDate(): string {
  return stamp().slice(0, 10);
}

/** Now where the command is run, "YYYY-MM-DD HH:MM". */
export function localTime(): string {
  return stamp();
}

function stamp(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
