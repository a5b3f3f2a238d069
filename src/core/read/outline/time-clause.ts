import type { Schedule } from '../../model/schedule';
import { lowerText } from './lower-text';

/** Words that a clause about a deadline begins with, and what a time must hold. */
const OPENING =
  /(?<!\p{L})(?:(?:hoàn thành|xong|thực hiện|báo cáo|gửi|trình|thời gian|thời hạn)[\p{L} ]{0,40}?\s)?(?:trước|chậm nhất|muộn nhất|trong|đến hết|định kỳ|hàng|hằng|vào|thường xuyên)(?!\p{L})/gu;
const ANCHOR =
  /(?:ngày|tháng|quý|năm|tuần)\s*(?:\d|[ivx]+(?!\p{L}))|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\/\d{4}|(?:hàng|hằng|định kỳ)\s+(?:ngày|tuần|tháng|quý|năm|6 tháng)|thường xuyên|trong năm/u;
/** "theo Kế hoạch số 140/KH-UBND ngày 14/10/2021": a date behind a document's number is no deadline. */
const CITATION = /(?:số\s+)?\d+\/[\p{L}\d-]*\p{L}[^,;.()]*?ngày\s+\d/u;

/**
 * The words of a sentence that say when, as written: the last clause that begins like a deadline and that the phrase reader understands
 * ("…, hoàn thành trước ngày 20/02/2025" → "hoàn thành trước ngày 20/02/2025"). Null when there is none.
 */
export function timeClause(text: string, schedule: (clause: string) => Schedule): string | null {
  const folded = lowerText(text);
  if (folded.length !== text.length) return null;
  const starts = [...folded.matchAll(OPENING)].map((match) => match.index);
  const found: string[] = [];
  for (const start of starts) {
    const clause = text.slice(start, clauseEnd(text, start)).trim();
    const plain = lowerText(clause);
    if (!ANCHOR.test(plain) || CITATION.test(plain) || !saysWhen(schedule(clause))) continue;
    if (found.at(-1)?.includes(clause) !== true) found.push(clause);
  }
  return found.at(-1) ?? null;
}

/** Up to ";", a closing bracket, a comma, or a full stop that ends a sentence. */
function clauseEnd(text: string, start: number): number {
  const end = text.slice(start).search(/[;,)(]|\.(?=\s|$)|\s[-–]\s/u);
  return end === -1 ? text.length : start + end;
}

function saysWhen({ continuous, milestones, recurrences }: Schedule): boolean {
  return continuous || milestones.length > 0 || recurrences.length > 0;
}
