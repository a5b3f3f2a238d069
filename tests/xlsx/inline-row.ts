/** A row of inline texts as a sheet part writes it; `number` is 1-based. Texts must need no escaping. */
export function inlineRow(number: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, column) => `<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}
