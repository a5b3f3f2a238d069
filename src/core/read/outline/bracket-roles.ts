import { readAgencies } from '../agency-roles';
import { beginsWithAgency } from '../split-agencies';
import { lowerText } from './lower-text';

/** A task whose agencies and time stand in brackets behind it. */
export interface BracketRoles {
  /** The words before the bracket. */
  readonly title: string;
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  /** What else the bracket says: a time, as a rule. */
  readonly rest: string;
}

const ENDS_IN_BRACKET = /^(?<title>.*\S)\s*\((?<inside>[^()]{5,300})\)\s*[.;]?$/su;
const SAYS_WHO =
  /(?<!\p{L})(?:chủ trì|phụ trách|phối hợp)(?!\p{L})|\s(?:thực hiện|tham mưu|triển khai)$|^(?:cơ quan|đơn vị)\s+(?:thực hiện|chủ trì)/u;

/** Reads "Rà soát thủ tục (Văn phòng chủ trì; hoàn thành trong quý II)"; null where no bracket at the end says who. */
export function bracketRoles(text: string): BracketRoles | null {
  const { title, inside } = ENDS_IN_BRACKET.exec(text)?.groups ?? {};
  if (title === undefined || inside === undefined) return null;
  const parts = inside.split(';').map((part) => part.trim());
  const who = parts.filter((part) => SAYS_WHO.test(lowerText(part)) && (beginsWithAgency(part) || /^(?:chủ trì|phối hợp)/iu.test(part)));
  if (who.length === 0) return null;
  const plain = who.map((part) => part.replace(/\s+(?:thực hiện|tham mưu|triển khai|phụ trách)$/iu, '')).join('; ');
  const { leads, coordinators } = readAgencies(plain, '');
  return leads.length === 0 ? null : { title, leads, coordinators, rest: parts.filter((part) => !who.includes(part)).join('; ') };
}
