import { headingOfWords } from '../heading-words';
import { beginsWithAgency } from '../split-agencies';
import { agencyHeading } from './agency-heading';
import { lowerText } from './lower-text';

/**
 * What a labelled line of a task says. `performer` is "Cơ quan thực hiện", which is the lead only where no lead is named; so is `person`,
 * "Người phụ trách", who is kept nowhere else;
 * `group` is a heading over further labels; `other` is known but kept nowhere (kinh phí, lãnh đạo phụ trách …).
 */
export type FieldId = 'lead' | 'coordinator' | 'performer' | 'person' | 'product' | 'time' | 'title' | 'group' | 'other';

export interface FieldLabel {
  readonly field: FieldId;
  /** What follows the label, tidy; empty when it stands on the next lines. */
  readonly value: string;
}

interface LabelRow {
  readonly field: FieldId;
  /** Over the folded words before the colon. */
  readonly pattern: RegExp;
  /** True for words that name a field even on a numbered line. */
  readonly strong: boolean;
}

const WHO = '(?:các\\s+)?(?:cơ quan|đơn vị|phòng|ban|sở|bộ phận|cá nhân|tổ chức|địa phương)';

/** The first row that fits counts. Words seen in plans: facts of real documents, in any order and case. */
const LABEL_TABLE: readonly LabelRow[] = [
  { field: 'lead', pattern: new RegExp(`^(?:${WHO}[\\p{L},/ ]*\\s)?(?:được giao\\s+)?chủ trì(?!\\p{L})`, 'u'), strong: true },
  { field: 'coordinator', pattern: new RegExp(`^(?:${WHO}[\\p{L},/ ]*\\s)?(?:cùng\\s+)?phối hợp(?!\\p{L})`, 'u'), strong: true },
  {
    field: 'performer',
    pattern: new RegExp(`^${WHO}[\\p{L},/ ]*\\s(?:thực hiện|triển khai|tham mưu|phụ trách|đầu mối|chịu trách nhiệm)(?!\\p{L})`, 'u'),
    strong: true,
  },
  { field: 'performer', pattern: /^(?:đầu mối|phụ trách|người thực hiện|thực hiện|trách nhiệm|trách nhiệm thực hiện)$/u, strong: false },
  { field: 'person', pattern: /^(?:người|cán bộ|chuyên viên|giáo viên|cá nhân) (?:phụ trách|chịu trách nhiệm)$/u, strong: false },
  {
    field: 'time',
    pattern: /^(?:thời gian|thời hạn|thời điểm|hạn hoàn thành|hạn|mốc|tiến độ|lộ trình|ngày hoàn thành)(?!\p{L})/u,
    strong: true,
  },
  { field: 'time', pattern: /^hoàn thành$/u, strong: false },
  { field: 'product', pattern: /^(?:dự kiến\s+)?sản phẩm(?!\p{L})/u, strong: true },
  { field: 'product', pattern: /^(?:dự kiến\s+)?(?:kết quả|đầu ra)(?!\p{L})/u, strong: false },
  {
    field: 'title',
    pattern: /^(?:tên nhiệm vụ|nhiệm vụ|nội dung|nội dung nhiệm vụ|nội dung công việc|công việc|hoạt động)(?: cụ thể| thực hiện)?$/u,
    strong: false,
  },
  { field: 'group', pattern: /^(?:tổ chức thực hiện|phân công|phân công thực hiện)$/u, strong: false },
  {
    field: 'other',
    pattern:
      /^(?:(?:nguồn )?kinh phí|(?:người |đồng chí |cấp )?chỉ đạo|đồng chí|(?:cơ quan |đơn vị )?(?:theo dõi|giám sát)|cấp trình|cơ quan trình|thẩm quyền|chỉ số|tiêu chí|nguồn lực|biện pháp|cách thức|lãnh đạo|người theo dõi|nhóm công tác|căn cứ|mục tiêu|mục đích|yêu cầu|chỉ tiêu|ghi chú|giải pháp|địa điểm|đối tượng|hình thức|phạm vi)(?!\p{L})/u,
    strong: false,
  },
];

const MAX_WORDS = 10;
const COLON = /[:：﹕∶]/u;

/**
 * The label at the start of a line, after its mark; null for other text. `numbered` lines ("a) …", "2. …") are labels only with a strong
 * word and a colon. Where the colon is missing, the label must be one of the fixed phrases.
 */
export function fieldLabel(text: string, numbered: boolean): FieldLabel | null {
  const at = text.search(COLON);
  if (at > 0) {
    const words = lowerText(text.slice(0, at)).replace(/\s*\([^)]*\)/gu, '');
    if (words.split(' ').length <= MAX_WORDS) {
      const row = LABEL_TABLE.find((candidate) => candidate.pattern.test(words));
      // "Yêu cầu sản phẩm", "Hạn nộp": made of the words that headings of these columns are made of.
      const byWords = row === undefined || row.field === 'other' ? headingOfWords(words) : null;
      const field = byWords === 'product' || byWords === 'time' ? byWords : row?.field;
      const value = text.slice(at + 1).trim();
      // "Phân công: Văn phòng chủ trì, các phòng phối hợp" says who; alone it is a heading over labels that do.
      if (field === 'group' && beginsWithAgency(value)) return { field: 'performer', value };
      if (field !== undefined && (row?.strong === true || !numbered)) return { field, value };
    }
  }
  return numbered ? null : (labelWithoutColon(text) ?? roleSentence(text));
}

const ROLE_SENTENCE =
  /^(?<who>[^:：]{3,120}?)\s+chủ trì(?:(?:\s*,)?\s*(?:và\s+)?phối hợp(?:\s+(?:với|cùng))?\s+[^:：]{3,200}?)?(?:\s+(?:tổ chức\s+|triển khai\s+)?thực hiện)?\s*[.;]?$/iu;

/** "Phòng Tư pháp chủ trì, phối hợp với Công an xã thực hiện." says who does the task above and nothing else. */
function roleSentence(text: string): FieldLabel | null {
  const who = ROLE_SENTENCE.exec(text)?.groups?.['who'];
  if (who === undefined || !beginsWithAgency(who)) return null;
  // "… chủ trì, phối hợp với Công an xã kiểm tra giờ giấc" is a task of its own.
  const asks = agencyHeading(text)?.task ?? '';
  return asks === '' ? { field: 'lead', value: text } : null;
}

const FIXED_PHRASES: readonly (readonly [FieldId, RegExp])[] = [
  ['lead', /^(?:cơ quan|đơn vị) chủ trì(?: (?:phối hợp|thực hiện|tham mưu|triển khai))*/u],
  ['coordinator', /^(?:cơ quan|đơn vị) phối hợp(?: (?:thực hiện|triển khai))*/u],
  ['performer', /^(?:cơ quan|đơn vị) thực hiện/u],
  ['time', /^(?:thời gian|thời hạn) (?:thực hiện|hoàn thành)(?: và hoàn thành)?|^hạn hoàn thành/u],
  ['product', /^sản phẩm/u],
];

/** "Cơ quan chủ trì Phòng Tư pháp", "Thời hạn hoàn thành - Quý I", or the label alone on its line. */
function labelWithoutColon(text: string): FieldLabel | null {
  const folded = lowerText(text);
  if (folded.length !== text.length) return null;
  for (const [field, pattern] of FIXED_PHRASES) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const rest = text.slice(match[0].length);
    if (/^\s*[.;]?$/u.test(rest)) return { field, value: '' };
    if (/^\s*[-–—=]\s*\S/u.test(rest)) return { field, value: rest.replace(/^\s*[-–—=]\s*/u, '') };
    // In running text the label is followed by a small letter: "Cơ quan chủ trì việc tham mưu", "Sản phẩm làng nghề".
    if (/^\s+(?:\p{Lu}|các\s)/u.test(rest) || (field === 'time' && /^\s+\S/u.test(rest))) return { field, value: rest.trim() };
  }
  return null;
}

const INLINE_LABEL =
  /(?<before>[;.,(\n\t](?:\s*[-–+•*](?=\s))?|\s[-–+•*])\s*(?<label>[\p{L}/]+(?: [\p{L}/]+){0,7}(?:, (?:tham mưu|thực hiện|tham gia))?)\s*[:：]/giu;

/**
 * Cuts a line that holds several labels ("… (cơ quan chủ trì: Phòng Tư pháp; thời gian: quý I)") before each further label of another
 * kind; one piece for other lines. A weak label ("kết quả:") counts beside others only.
 */
export function cutAtLabels(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let field = fieldLabel(text.trim(), false)?.field ?? null;
  for (const match of text.matchAll(INLINE_LABEL)) {
    const label = match.groups?.['label'] ?? '';
    const found = fieldLabel(`${label}:`, field === null)?.field ?? null;
    if (found === null || found === field) continue;
    const at = match.index + match[0].indexOf(label);
    // "Đơn vị chủ trì, phối hợp: …" is one label.
    if (!COLON.test(text.slice(start, at)) && fieldLabel(text.slice(start, match.index).trim(), false)?.value === '') continue;
    field = found;
    pieces.push(text.slice(start, at));
    start = at;
  }
  const cut = [...pieces, text.slice(start)];
  return cut.length === 1 ? cut : cut.map((piece, index) => trimPiece(piece, index < cut.length - 1));
}

function trimPiece(piece: string, isCut: boolean): string {
  const trimmed = piece.trim();
  if (isCut) return trimmed.replace(/\s*(?:[;,(]|[;,(.]?\s[-–+•*])$/u, '').trim();
  const open = trimmed.split('(').length;
  return open < trimmed.split(')').length ? trimmed.replace(/\)([.;]?)$/u, '$1') : trimmed;
}
