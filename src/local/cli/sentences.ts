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
  const sentence = `${issue.message}${OPTION_HINTS[issue.code] ?? ''}`;
  return place.length === 0 || issue.message.includes(place.join(', ')) ? sentence : `${place.join(', ')}: ${sentence}`;
}

/** What to add to the command, where the sentence asks for a choice. */
const OPTION_HINTS: Readonly<Record<string, string>> = {
  'two-plan-tables': ' Thêm --sheet "tên trang".',
  'plan-hidden': ' Hoặc thêm --sheet "tên trang".',
};
