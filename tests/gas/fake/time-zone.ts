const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The moment at which a spreadsheet's clock in `zone` shows the serial number, as milliseconds since 1970. */
export function momentOfSerial(serial: number, zone: string): number {
  const wall = EPOCH + Math.round(serial * 86_400) * 1000;
  let moment = wall;
  for (let turn = 0; turn < 3; turn += 1) moment = wall - offset(moment, zone);
  return moment;
}

/** The serial number that a spreadsheet in `zone` shows at a moment. */
export function serialOfMoment(moment: number, zone: string): number {
  return (moment + offset(moment, zone) - EPOCH) / DAY;
}

/** `Utilities.formatDate`, for the few letters that are used. */
export function formatMoment(moment: number, zone: string, pattern: string): string {
  const wall = new Date(moment + offset(moment, zone));
  const two = (value: number) => String(value).padStart(2, '0');
  const parts: Record<string, string> = {
    yyyy: String(wall.getUTCFullYear()),
    MM: two(wall.getUTCMonth() + 1),
    dd: two(wall.getUTCDate()),
    HH: two(wall.getUTCHours()),
    mm: two(wall.getUTCMinutes()),
    ss: two(wall.getUTCSeconds()),
  };
  return pattern.replace(/'([^']*)'|yyyy|MM|dd|HH|mm|ss|[A-Za-z]+/g, (token, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    const part = parts[token];
    if (part === undefined) throw new Error(`Utilities.formatDate: the fake does not know "${token}"`);
    return part;
  });
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function offset(moment: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(moment)) part[type] = Number(value);
  const wall = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'] ?? 1,
    part['hour'] ?? 0,
    part['minute'] ?? 0,
    part['second'] ?? 0,
  );
  return wall - Math.floor(moment / 1000) * 1000;
}
