import type { Issue } from '../../core';

/** A finding as one line: where it stands (file, sheet, cell or paragraph), then the sentence. */
export function sentenceOf(issue: Issue, file: string): string {
  const { where } = issue;
  const place = [
    where.file ?? file,
    where.sheet === undefined ? '' : `trang “${where.sheet}”`,
    where.cell === undefined ? '' : `ô ${where.cell}`,
    where.paragraph === undefined ? '' : `đoạn ${where.paragraph}`,
  ].filter((part) => part !== '');
  return place.length === 0 || issue.message.includes(place.join(', ')) ? issue.message : `${place.join(', ')}: ${issue.message}`;
}
