/**
 * Names of the tabs that a writing is about to make, kept in the spreadsheet's own properties until it is done. When it was ended
 * half-way, those of them that are still empty are not shown to the core: it would take them for people's own and make others beside
 * them. The next run makes them anew in their place.
 */
const KEY = 'cchc-trang-dang-lap';
/** A property holds 9 KB. */
const MOST_CHARACTERS = 4000;

export function readUnfinishedTabs(): readonly string[] {
  const text = PropertiesService.getDocumentProperties().getProperty(KEY);
  return text === null ? [] : text.split('\n');
}

/** Told before the tabs of a writing are made. */
export function beginTabs(names: readonly string[]): void {
  write([...new Set([...readUnfinishedTabs(), ...names])]);
}

/** Told when a writing is complete, with the tabs that it made. What an earlier one left stays on the list while `isEmpty` says so. */
export function endTabs(names: readonly string[], isEmpty: (name: string) => boolean): void {
  const listed = readUnfinishedTabs();
  const left = listed.filter((name) => !names.includes(name) && isEmpty(name));
  if (left.length < listed.length) write(left);
}

function write(names: readonly string[]): void {
  const properties = PropertiesService.getDocumentProperties();
  if (names.length === 0) properties.deleteProperty(KEY);
  else properties.setProperty(KEY, names.join('\n').slice(0, MOST_CHARACTERS));
}
