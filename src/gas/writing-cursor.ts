/** Where a writing stands that did not fit in one call. It is kept in the spreadsheet's own properties. */
export interface WritingCursor {
  /** Id of the preview that is being written. */
  readonly id: string;
  /** 0-based number of the step being done. */
  readonly step: number;
  /** What the tab had before that step, where the step counts (rows, colour rules); else null. */
  readonly before: number | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEY = 'cchc-dang-ghi';

export function readCursor(): WritingCursor | null {
  const text = PropertiesService.getDocumentProperties().getProperty(KEY);
  const parts = /^([0-9a-z]+) (\d+) (\d+|-) (\d+)$/.exec(text ?? '');
  if (parts === null) return null;
  const [, id = '', step, before, at] = parts;
  return { id, step: Number(step), before: before === '-' ? null : Number(before), at: Number(at) };
}

/** Null: nothing is being written. */
export function writeCursor(cursor: WritingCursor | null): void {
  const properties = PropertiesService.getDocumentProperties();
  if (cursor === null) properties.deleteProperty(KEY);
  else properties.setProperty(KEY, `${cursor.id} ${cursor.step} ${cursor.before ?? '-'} ${cursor.at}`);
}
