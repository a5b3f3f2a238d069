import { readAgencies } from '../agency-roles';
import { beginsWithAgency, splitAgencies } from '../split-agencies';
import { lowerText } from './lower-text';

/** A task whose agencies and time stand in brackets behind it, or in a sentence of their own. */
export interface BracketRoles {
  /** The words before the bracket or the sentence. */
  readonly title: string;
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  /** What else is said there, part by part: a time, as a rule. */
  readonly others: readonly string[];
}

const ENDS_IN_BRACKET = /^(?<title>.*\S)\s*\((?<inside>[^()]{5,300})\)\s*[.;]?$/su;
/** "… quy chế làm việc. Giao Văn phòng Đảng ủy chủ trì, hoàn thành trong quý I/2026."; "giao" may be left out where "chủ trì" follows. */
const ENDS_IN_SENTENCE =
  /^(?<title>.*\S)[.;]\s+(?:(?:giao|phân công)\s+(?:cho\s+)?|(?=\p{L}[^.;]*\schủ trì(?!\p{L})))(?<inside>[^()]{5,300}?)\s*[.;]?$/isu;
/** Parts stand between semicolons; a time also stands behind a comma, or behind "thực hiện" alone. */
const BETWEEN_PARTS =
  /\s*;\s*|\s*,\s*(?=(?:và\s+)?(?:hoàn thành|xong|thực hiện\s+(?:xong|trong|trước|từ)|thời (?:gian|hạn)|trước|trong|chậm nhất|muộn nhất|định kỳ)(?!\p{L}))|\s+(?=(?:thực hiện\s+)?(?:thường xuyên|định kỳ|hằng|hàng)(?!\p{L}))|\s+(?=(?:hoàn thành|thực hiện)\s+(?:trong|trước)(?!\p{L}))/iu;
const SAYS_WHO =
  /(?<!\p{L})(?:chủ trì|phụ trách|phối hợp)(?!\p{L})|\s(?:thực hiện|tham mưu|triển khai)$|^(?:cơ quan|đơn vị)\s+(?:thực hiện|chủ trì)/u;

/** Reads "Rà soát thủ tục (Văn phòng chủ trì; hoàn thành trong quý II)"; null where nothing of the kind at the end says who. */
export function bracketRoles(text: string): BracketRoles | null {
  const { title, inside } = (ENDS_IN_BRACKET.exec(text) ?? ENDS_IN_SENTENCE.exec(text))?.groups ?? {};
  if (title === undefined || inside === undefined) return null;
  // "(do Văn phòng chủ trì)"
  const parts = inside
    .split(BETWEEN_PARTS)
    .map((part) => part.trim().replace(/^do\s+(?=\p{Lu})/iu, ''))
    .filter((part) => part !== '');
  const spoken = parts.filter((part) => SAYS_WHO.test(lowerText(part)) && (beginsWithAgency(part) || /^(?:chủ trì|phối hợp)/iu.test(part)));
  // "(Phòng Khoa học; tháng 5; Quy chế)": an agency that stands first among several things.
  const [first] = parts;
  const isNamed = first !== undefined && parts.length > 1 && splitAgencies(first).every(beginsWithAgency);
  const who = spoken.length === 0 && isNamed ? [first] : spoken;
  if (who.length === 0) return null;
  const plain = who.map((part) => part.replace(/\s+(?:thực hiện|tham mưu|triển khai|phụ trách)$/iu, '')).join('; ');
  const { leads, coordinators } = readAgencies(plain, '');
  return leads.length === 0 ? null : { title, leads, coordinators, others: parts.filter((part) => !who.includes(part)) };
}
