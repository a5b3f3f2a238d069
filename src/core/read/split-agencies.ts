import { foldName, foldText, tidyText } from '../text/fold';

/**
 * Words that begin the name of an agency. A comma or "và" parts two agencies only before one of these (or before "các …"),
 * because commas and "và" also stand inside names: "Sở Văn hóa, Thể thao và Du lịch", "Các phòng, ban, đơn vị".
 */
const AGENCY_HEADS: readonly string[] = [
  'công chức',
  'cán bộ',
  'chuyên viên',
  'bí thư',
  'phó',
  'kế toán',
  'văn thư',
  'thủ quỹ',
  'nhân viên',
  'giáo viên',
  'gvcn',
  'bgh',
  'hiệu trưởng',
  'tổng phụ trách',
  'quản trị mạng',
  'y tế học đường',
  'điều dưỡng',
  'đ/c',
  'đồng chí',
  'thôn',
  'chi bộ',
  'thanh niên',
  'hải quan',
  'biên phòng',
  'đồn biên phòng',
  'hải đội',
  'trung đoàn',
  'tiểu đoàn',
  'già làng',
  'kiểm lâm',
  'tổ công tác',
  'hiệp hội',
  'liên hiệp',
  'vườn quốc gia',
  'xí nghiệp',
  'hợp tác xã',
  'nhà',
  'thư viện',
  'vnpt',
  'viettel',
  'mobifone',
  'bảo tàng',
  'tạp chí',
  'cổng thông tin',
  'cổng ttđt',
  'chính phủ',
  'quốc hội',
  'ban cán sự',
  'ubnd',
  'hđnd',
  'ubmttq',
  'mttq',
  'ủy ban',
  'hội đồng',
  'thường trực',
  'đảng ủy',
  'tỉnh ủy',
  'thành ủy',
  'thị ủy',
  'huyện ủy',
  'quận ủy',
  'bộ',
  'sở',
  'phòng',
  'p.',
  'văn phòng',
  'vp',
  'vpđu',
  'ban quản lý',
  'ban chỉ huy',
  'ban chỉ đạo',
  'ban tổ chức',
  'ban tuyên giáo',
  'ban dân vận',
  'ban dân tộc',
  'ban tiếp công dân',
  'ban kinh tế',
  'ban nội chính',
  'ban pháp chế',
  'ban văn hóa',
  'ban giám đốc',
  'ban giám hiệu',
  'ban xây dựng đảng',
  'ban thường vụ',
  'ban chấp hành',
  'ban đại diện',
  'ban nhân dân',
  'ban công tác',
  'ban thanh tra',
  'ban giám sát',
  'cơ quan',
  'công an',
  'quân sự',
  'bộ chỉ huy',
  'chi cục',
  'cục',
  'tổng cục',
  'vụ',
  'kho bạc',
  'trung tâm',
  'tt.',
  'thanh tra',
  'tòa án',
  'viện',
  'viện kiểm sát',
  'bảo hiểm',
  'mặt trận',
  'hội',
  'liên đoàn',
  'liên minh',
  'đoàn',
  'tỉnh đoàn',
  'huyện đoàn',
  'trường',
  'bệnh viện',
  'trạm',
  'công ty',
  'tổng công ty',
  'ngân hàng',
  'đài',
  'báo',
  'quỹ',
  'hạt',
  'tổ',
  'bộ phận',
  'điện lực',
  'bưu điện',
  'chủ tịch',
  'lãnh đạo',
  'thủ trưởng',
  'giám đốc',
  'trưởng',
  'học viện',
  'đại học',
  'khoa',
  'chi nhánh',
  'chi hội',
  'chi đoàn',
  'công đoàn',
  'nhóm',
  'khối',
  'cụm',
  'đội',
  'thuế',
  'tổng hợp',
  'chánh văn phòng',
];

/** Short forms that begin a name when more words follow: "TT VH-TT", "CA xã", "BCH QS"; alone they may be a part of another name. */
const SHORT_HEADS: readonly string[] = [
  'tt',
  'ca',
  'bch',
  'bchqs',
  'bcđ',
  'bql',
  'bqlda',
  'vp',
  'vpđu',
  'vpđk',
  'vpub',
  'vpubnd',
  'vphđnd',
  'kbnn',
  'bhxh',
  'lđlđ',
  'tand',
  'vksnd',
  'ttpvhcc',
  'qs',
  'đtn',
  'hnd',
  'hlhpn',
  'hccb',
];

const HEADS: ReadonlySet<string> = new Set(AGENCY_HEADS.map(headKey));
const SHORT: ReadonlySet<string> = new Set(SHORT_HEADS);
const MOST_HEAD_WORDS = Math.max(...[...HEADS].map((head) => head.split(' ').length));

/** Heads that stand for a kind of body and may borrow what follows the next one: "HĐND, UBND các xã, phường". */
const BARE_HEADS: ReadonlySet<string> = new Set([
  'ubnd',
  'hđnd',
  'ubmttq',
  'mttq',
  'ủy ban nhân dân',
  'hội đồng nhân dân',
  'đảng ủy',
  'thường trực hđnd',
]);

/** Fields of one-word departments: "Sở Nội vụ, Tư pháp, Tài chính" names three. */
const DEPARTMENT_FIELDS = fieldSet([
  'văn phòng',
  'du lịch',
  'thông tin',
  'đô thị',
  'thống kê',
  'kinh tế-hạ tầng',
  'kinh tế và hạ tầng',
  'giáo dục',
  'dân tộc',
  'tổ chức-nội vụ',
  'nội vụ',
  'tư pháp',
  'tài chính',
  'tài chính-kế hoạch',
  'y tế',
  'xây dựng',
  'công thương',
  'giao thông vận tải',
  'kế hoạch và đầu tư',
  'khoa học và công nghệ',
  'thông tin và truyền thông',
  'giáo dục và đào tạo',
  'tài nguyên và môi trường',
  'nông nghiệp và môi trường',
  'kinh tế',
  'quản lý đô thị',
  'lao động-thương binh và xã hội',
  'dân tộc và tôn giáo',
  'ngoại vụ',
  'văn hóa và thông tin',
  'văn hóa-xã hội',
  'văn hóa, thể thao và du lịch',
  'kinh tế, hạ tầng và đô thị',
  'nông nghiệp và phát triển nông thôn',
  'công an',
  'quốc phòng',
  'ngoại giao',
  'quân sự',
]);

/** What the members of a series may name after its first head alone: "Hội Phụ nữ, Nông dân" names two associations. */
const FIELDS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['sở', 'phòng', 'ban', 'bộ'].map((head): [string, ReadonlySet<string>] => [head, DEPARTMENT_FIELDS]),
  [
    'hội',
    fieldSet(['phụ nữ', 'liên hiệp phụ nữ', 'lhpn', 'nông dân', 'cựu chiến binh', 'ccb', 'người cao tuổi', 'chữ thập đỏ', 'khuyến học']),
  ],
  [
    'công chức',
    fieldSet([
      ...['văn phòng-thống kê', 'tư pháp-hộ tịch', 'văn hóa-xã hội', 'tài chính-kế toán'],
      ...['địa chính-xây dựng', 'địa chính-nông nghiệp', 'địa chính', 'địa chính-nông nghiệp-xây dựng và môi trường'],
    ]),
  ],
]);

function fieldSet(fields: readonly string[]): ReadonlySet<string> {
  return new Set(fields.map(foldName));
}

/** Names that hold "và" between two heads: what stands before it, and what follows. */
const JOINED_NAMES: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/(?:văn phòng|^vp\.?)\s*(?:đ(?:oàn|òan) (?:đại biểu quốc hội|đbqh)(?: và |, ?| & ))?hđnd$/u, /^ubnd/u],
  [/(?:văn phòng|^vp\.?)\s*đ(?:oàn|òan) (?:đại biểu quốc hội|đbqh)$/u, /^hđnd/u],
  [/(?:văn phòng|^vp\.?)\s*(?:huyện|thị|thành|đảng|quận)\s*ủy(?:, hđnd)?$/u, /^(?:hđnd|ubnd)/u],
  [/^khối đảng$/u, /^đ(?:oàn|òan) thể/u],
  [/^báo$/u, /^đài/u],
  [/khu (?:kinh tế|công nghiệp|chế xuất|công nghệ cao)$/u, /^các (?:khu|cụm)(?!\p{L})/u],
];

/** Groups of bodies: after "các", or after a comma inside such a list ("Các phòng, ban, ngành"). */
const COLLECTIVE_NOUN =
  /^(?:(?:các|những|toàn thể|tất cả|một số)\s+)?(?:cơ quan|đơn vị|phòng|ban|ngành|sở|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|địa phương|tổ chức|đ(?:oàn|òan) thể|hội|hội đ(?:oàn|òan)|cá nhân|doanh nghiệp|trường|bộ|thôn|khu phố|tổ dân phố|tập đ(?:oàn|òan)|cán bộ|công chức|viên chức|khối|trung tâm|công ty|chi bộ|bộ phận|giáo viên|nhân viên|nhà thầu|nhà trường|người dân|người có uy tín|tổ hợp tác|hộ (?:gia đình|kinh doanh))(?![\p{L}\p{N}])/u;

/**
 * The agencies that a cell names, in order, as a person would part them; names as written, without closing marks.
 * "Các phòng, ban thuộc UBND thị xã, UBND các xã, phường" gives two; "HĐND, UBND các xã, phường" gives two with the shared ending.
 */
export function splitAgencies(text: string): string[] {
  const known = SPLIT.get(text);
  if (known !== undefined) return [...known];
  const agencies = cutAgencies(text);
  if (SPLIT.size >= MOST_REMEMBERED) SPLIT.clear();
  if (text.length <= LONGEST_REMEMBERED) SPLIT.set(text, agencies);
  return [...agencies];
}

/** The same few agencies stand in most rows of a plan: texts already split are remembered, a bounded number of them. */
const SPLIT = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 300;
/** Two names are never longer than this together. */
const LONGEST_NAMES = 300;

function cutAgencies(text: string): string[] {
  const agencies = wholeLines(tidyText(text))
    .split(LIST_MARKS)
    .map((part) => part.replace(/^\s*(?:[-+•*–]|\(?\d{1,2}[.)]|[a-zđ]\))\s*/u, ''))
    .flatMap(splitSeries)
    .map(cleanName)
    .filter((name) => /[\p{L}]/u.test(name));
  return agencies.filter((name, index) => agencies.findIndex((other) => foldName(other) === foldName(name)) === index);
}

/**
 * Ends of lines, ";", numbers and dashes before a head within one line, and the words that join who helps. "Phòng Hộ tịch - Sở Tư pháp" is
 * one: a department and the body that it belongs to.
 */
const LIST_MARKS = new RegExp(
  [
    /[;\n]/u,
    /\s+(?=\(?\d{1,2}[.)]\s*\p{Lu})/u,
    /\s+[-–+•]\s+(?=Sở\s|Công an (?:tỉnh|thành phố|TP)(?!\p{L}))(?<!(?:^|[,;\n]\s*)(?:Phòng|Đội|Chi cục)\s[^-–+•,;\n]*[-–+•]\s+)/u,
    /\s+[-–+•]\s+(?=(?:Phòng|Văn phòng|Trung tâm|Công an(?! (?:tỉnh|thành phố|TP)(?!\p{L}))|Chi cục|Thanh tra|Các)\s)/u,
    /\s+[-–+•]\s+(?=(?:Bộ Chỉ huy|Ban Chỉ huy|Mặt trận Tổ quốc|Bảo hiểm|Kho bạc|UBND (?:các|cấp))\s)/u,
    /\s*,?\s+(?:chủ trì\s*,?\s*)?phối hợp\s+(?:với|cùng)\s+/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/** The lines of a cell, those together again that a person broke inside of a name to fit a narrow column. */
function wholeLines(text: string): string {
  const [first = '', ...others] = text.split('\n');
  const whole = [first];
  for (const line of others) {
    const before = whole.at(-1) ?? '';
    if (goesOn(before, line)) whole[whole.length - 1] = `${before} ${line}`;
    else whole.push(line);
  }
  return whole.join('\n');
}

/** "Phòng Kinh tế," · "Phòng Văn hóa -" · "Văn phòng HĐND và" */
const UNFINISHED = /(?:[,&–-]|(?<!\p{L})(?:và|thuộc|của))$/u;
const LIST_ITEM = /^(?:[-–+•*]|\(?\d{1,2}[.)]|[a-zđ]\))/u;
const ROLE = /(?<!\p{L})(?:chủ trì|phối hợp|phụ trách)(?!\p{L})/u;

/** True where a line is the rest of the name before it: that one is not finished, or this one begins no name. */
function goesOn(before: string, line: string): boolean {
  if (LIST_ITEM.test(line)) return isDashedRest(before, line);
  if (UNFINISHED.test(before) || /^(?:và|thuộc|của|trực thuộc)(?!\p{L})/u.test(line)) return true;
  if (!/^(?:\p{Ll}{2}|\()/u.test(line) || ROLE.test(line) || !beginsWithAgency(before.replace(LIST_ITEM, '').trim())) return false;
  return !beginsName(line) || BARE_HEADS.has(foldName(before));
}

/** "Phòng Văn hóa", "- Xã hội" */
function isDashedRest(before: string, line: string): boolean {
  const rest = /^[-–] *(?=\p{Lu})/u.exec(line);
  return rest !== null && !LIST_ITEM.test(before) && beginsWithAgency(before) && !beginsName(line.slice(rest[0].length));
}

function beginsName(text: string): boolean {
  const fold = foldName(text);
  return hasHead(fold) || COMMITTEE.test(text) || (COLLECTIVE_NOUN.test(fold) && !fold.startsWith('xã hội'));
}

/** Work and things whose first word is also the head of a name: "Tổ chức hội nghị", "Ban hành", "Báo cáo", "Phòng, chống". */
const NO_NAME =
  /^(?:tổ chức(?!,? (?:chính trị|xã hội|đảng|đ(?:oàn|òan) thể|cá nhân|liên quan|hành chính|nhà nước|tín dụng))|ban hành|báo (?:cáo|giá)|hội (?:nghị|thảo|thi|họp|chợ)|bộ (?:chỉ số|tiêu chí|thủ tục|mã|dữ liệu|máy|quy|nhận diện)|đ(?:oàn|òan) kết|đội ngũ|trường hợp|cục bộ|viện dẫn|thanh tra(?:,| việc| công tác| đột xuất)|quỹ đất|phòng,? (?:chống|ngừa|cháy)|thuế thu nhập|nhà nước|đơn vị tính)(?!\p{L})/u;

/** True for words that begin like an agency's name and tell of work or of things. */
export function isNoAgency(text: string): boolean {
  return NO_NAME.test(foldName(text));
}

/** True for a text that begins with an agency's name, a group of agencies, or a head such as "Phòng", "Sở". */
export function beginsWithAgency(text: string): boolean {
  const fold = foldName(text);
  if (NO_NAME.test(fold)) return false;
  return (hasHead(fold) && /^\p{Lu}/u.test(text.trim())) || COMMITTEE.test(text.trim()) || COLLECTIVE_NOUN.test(fold);
}

/** Parts a series without ";": first at commas, then at "và", joining again what belongs to one name. */
function splitSeries(series: string): string[] {
  const listed = listedDepartments(series) ?? listedPlaces(series);
  if (listed !== null) return listed;
  const pieces = cutOutsideBrackets(series);
  if (pieces.length > 1 && [CODE, PERSON].some((one) => pieces.every(({ text }) => one.test(text)))) return pieces.map(({ text }) => text);
  const agencies: { text: string; fold: string }[] = [];
  for (const piece of pieces) {
    const last = agencies.at(-1);
    const counted = last === undefined ? null : (nextOfKind(last.text, piece.text) ?? nextPlace(last.text, piece.text));
    if (counted !== null) agencies.push({ text: counted, fold: foldName(counted) });
    else if (last === undefined || startsAgency(piece, last.text)) agencies.push({ text: piece.text, fold: foldName(piece.text) });
    else last.text += `${piece.glue}${piece.text}`;
  }
  return expandDepartments(borrowEndings(agencies.map((agency) => agency.text)));
}

/** "2" after "Phòng Nghiệp vụ 1", "NV2" after "Phòng NV1": the next of the same kind, by its whole name; null for anything else. */
function nextOfKind(before: string, text: string): string | null {
  if (before.length + text.length > LONGEST_NAMES) return null;
  const last = /^(?<name>.*?)(?<word>\p{L}+)(?<gap>\s*)\d{1,2}$/u.exec(before.trim())?.groups;
  const next = /^(?:(?<word>\p{L}+)\s*)?(?<number>\d{1,2})$/u.exec(text.trim())?.groups;
  if (last === undefined || next === undefined || !hasHead(foldName(before))) return null;
  const { name = '', word = '', gap = '' } = last;
  const isSame = next['word'] === undefined || foldName(next['word']) === foldName(word);
  return isSame ? `${name}${word}${gap}${next['number'] ?? ''}` : null;
}

const PLACE_KIND = '(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|ấp|khóm|buôn|tổ dân phố|khu phố)';
/** "UBND xã Tân An": the body and its place. */
const OF_PLACE = new RegExp(`^(?<body>(?:(?!các )[\\p{L}.&-]+ ){0,6})${PLACE_KIND} \\p{Lu}[\\p{L} ]*$`, 'iu');
const PLACE_ALONE = new RegExp(`^\\s*${PLACE_KIND}\\s+\\p{Lu}`, 'u');

/** "phường An Phú" after "UBND xã Tân An": the same body of the next place; null for anything else. */
function nextPlace(before: string, text: string): string | null {
  if (before.length + text.length > LONGEST_NAMES || !PLACE_ALONE.test(text)) return null;
  const body = OF_PLACE.exec(tidyText(before))?.groups?.['body'];
  return body === undefined ? null : `${body}${text.trim()}`;
}

/** "UBND các xã: Tân An, Hòa An và phường An Phú": each place on its own; null where one of them is no name. */
function listedPlaces(series: string): string[] | null {
  const { body, kind, list } = LISTED_PLACES.exec(series)?.groups ?? {};
  if (body === undefined || kind === undefined || list === undefined) return null;
  const places = list.split(/\s*,\s*(?:và\s+)?|\s+và\s+/u).map((place) => place.trim());
  const names = places.map((place) => (PLACE_ALONE.test(place) ? place : `${kind.toLocaleLowerCase('vi')} ${place}`));
  return places.length > 1 && names.every((name) => PLACE_NAME.test(name)) ? names.map((name) => `${body}${name}`) : null;
}

const LISTED_PLACES = new RegExp(`^\\s*(?<body>(?:[\\p{L}.&-]+ ){0,6})các (?<kind>${PLACE_KIND})\\s*:?\\s+(?<list>\\p{Lu}.+)$`, 'u');
const PLACE_NAME = new RegExp(`^${PLACE_KIND} \\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*| \\d{1,2}){0,4}$`, 'u');

/** "SNV", "STC", "PC06": an office by its letters alone. */
const CODE = /^\s*\p{Lu}[\p{Lu}&.-]{0,7}(?:\p{Lu}|\d{2})\s*$/u;

/** A person by family name and given names: two of them beside a comma are two. */
const PERSON =
  /^\s*(?:(?:đ\/c|đồng chí|ông|bà|thầy|cô)\s+)?(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Mai|Cao|Lương|Hà|Tạ|Tô|Trương|Đoàn|Lâm|Nông|Triệu|Quách|Thái|Châu|Tăng|Kiều|Đào|Chu|Phùng|Lò|Vàng|Giàng|Sùng|Lương|Tống|Tôn|Vương|Từ|Hứa|Nghiêm|Bạch|Quan)(?:\s+\p{Lu}\p{L}*){1,4}\s*$/u;

/** "Các Bộ: Công an, Quốc phòng, Y tế": what follows the colon are fields of departments; null where one of them is none that is known. */
function listedDepartments(series: string): string[] | null {
  const match = /^\s*các\s+(?<head>sở|phòng|ban|bộ|vụ|cục)\s*:\s*(?<list>.+)$/iu.exec(series)?.groups;
  const [head, list] = [match?.['head'], match?.['list']];
  if (head === undefined || list === undefined) return null;
  const fields = list.split(/\s*,\s*/u).flatMap((field) => partFields(field, DEPARTMENT_FIELDS));
  const capital = head.charAt(0).toLocaleUpperCase('vi') + head.slice(1).toLocaleLowerCase('vi');
  // Names of departments of a ministry hold no comma.
  const isList = /^(?:vụ|cục)$/iu.test(head) || fields.every((field) => DEPARTMENT_FIELDS.has(foldName(field)));
  return fields.length > 1 && isList ? fields.map((field) => `${capital} ${field}`) : null;
}

interface Piece {
  /** What stood before it: ", " or " và " or nothing. */
  readonly glue: string;
  readonly text: string;
}

function cutOutsideBrackets(series: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  let glue = '';
  const separator = /\s*,\s*(?:và\s+)?|\s+(?:và|cùng với|cùng(?=\s+(?:\p{Lu}|các\s))|&|\+)\s+|\s*\/\s*(?=\p{Lu})/uy;
  for (let at = 0; at < series.length; at += 1) {
    const character = series[at];
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    separator.lastIndex = at;
    const match = separator.exec(series);
    if (match === null) continue;
    pieces.push({ glue, text: series.slice(start, at) });
    glue = match[0].trim() === ',' ? ', ' : match[0];
    start = at + match[0].length;
    at = start - 1;
  }
  pieces.push({ glue, text: series.slice(start) });
  return pieces.filter((piece) => piece.text.trim() !== '');
}

function startsAgency(piece: Piece, before: string): boolean {
  const fold = foldName(piece.text);
  if (JOINED_NAMES.some(([head, tail]) => head.test(foldName(before)) && tail.test(fold))) return false;
  if (/^(?:các|những|toàn thể|tất cả|một số)\s/u.test(fold)) return true;
  // "đ/c Minh": a person, whose title is written in small letters.
  if (/^(?:đ\/c|đồng chí|ông|bà|thầy|cô)\s+\p{Lu}/u.test(piece.text)) return true;
  // "công chức Tư pháp": a post with the name of its field, in small letters as sentences have it.
  if (/^(?:công chức|cán bộ|chuyên viên)\s+(?:\p{Lu}|các\s)/u.test(piece.text)) return true;
  // "…, phòng Tài chính": a head in small letters begins a name that is written in capitals.
  if (NAMED_IN_SMALL.test(piece.text) || (CODE.test(piece.text) && CODE.test(before))) return true;
  // "BHXH tỉnh, KBNN": short forms of four letters and more are no part of another name.
  if (CODE.test(piece.text) && fold.length > SHORT_OF_PARTS && SHORT.has(fold)) return true;
  // "Giáo viên bộ môn, giáo viên chủ nhiệm": another one of the same kind.
  const kind = KIND_BEFORE_NAME.exec(fold)?.[0];
  if (kind !== undefined && KIND_BEFORE_NAME.exec(foldName(before))?.[0] === kind) return true;
  if (COLLECTIVE_NOUN.test(fold) && /^\p{Ll}/u.test(piece.text)) return startsGroup(piece, fold, before);
  if (!hasHead(fold) && !COMMITTEE.test(piece.text)) return false;
  // "Các Vụ, Cục": bare heads in a list of kinds of bodies name nobody of their own.
  if (KIND_ONLY.test(fold) && /^(?:các|những)\s/u.test(foldName(before))) return false;
  // "Trung tâm Văn hóa, Thể thao": a head written in capitals begins a name; "phòng, ban" in small letters goes on.
  return /^\p{Lu}/u.test(piece.text);
}

const SHORT_OF_PARTS = 3;
const KIND_BEFORE_NAME =
  /^(?:giáo viên|nhân viên|chuyên viên|tổ trưởng|trưởng (?:phòng|thôn|khoa|trạm)|phòng|khoa|tổ|đội|trạm|trường|trung tâm|thôn|bản|ấp|khóm)(?= \p{L})(?! (?:có|chuyên môn|liên quan|trực thuộc|thuộc|khác))/u;
/** A kind of body without a name of its own: "Cục", "Trung tâm trực thuộc". */
const KIND_ONLY = /^(?:trung tâm|văn phòng|chi cục|tổng cục|\p{L}+)(?:\s+(?:trực thuộc|thuộc|chuyên môn|(?:có )?liên quan)(?!\p{L}).*)?$/u;
/** "phòng Tài chính" */
const NAMED_IN_SMALL =
  /^(?:sở|phòng|trung tâm|văn phòng|chi cục|bộ phận|tổ|khoa|trường|lãnh đạo|chủ tịch|trưởng|giám đốc|bí thư)\s+\p{Lu}/u;
/** "Phòng Nội vụ", "Ban Giám hiệu": not "Các phòng", "Tổ chức". */
const NAME_IN_CAPITALS = /^(?!Các\s|Những\s)\p{Lu}\p{L}*\s+\p{Lu}/u;
/** A bare noun goes on with the name before it: "Phòng Công chức, viên chức". */
const GROUP_AFTER_COMMA =
  /^(?:(?:cơ quan|đơn vị|phòng|ban|ngành|tổ chức|địa phương|bộ phận|tổ|trường|trạm|chi bộ)\s+(?:có|chuyên môn|liên quan|trực thuộc|thuộc|khác)|giáo viên|nhân viên|(?:công chức|cán bộ) (?!công chức|viên chức)\p{L}+|doanh nghiệp|người dân|người có uy tín|tổ hợp tác|hộ (?:gia đình|kinh doanh))(?!\p{L})/u;
/** A list that ends here may go on with the next noun: "Thủ trưởng cơ quan, đơn vị". */
const ENDS_IN_NOUN =
  /(?:^|\s)(?:cấp|tỉnh|(?:cơ quan|đơn vị|phòng|ban|ngành|sở|xã|phường|thị trấn|huyện|quận|tổ chức|cá nhân|bộ|trường|khoa))$/u;

/** "Các phòng và tổ chức liên quan", "Ban Giám hiệu, giáo viên chủ nhiệm": a group in small letters of its own, not more of a list. */
function startsGroup(piece: Piece, fold: string, before: string): boolean {
  if (/và|với|&/u.test(piece.glue)) return !beginsCollective(before);
  const isList = !NAME_IN_CAPITALS.test(before.trim()) && beginsCollective(before);
  return !isList && GROUP_AFTER_COMMA.test(fold) && !ENDS_IN_NOUN.test(foldName(before));
}

/** True for "Các phòng, ban" and for "UBND các xã", where small nouns after a comma go on with the list. */
function beginsCollective(before: string): boolean {
  const fold = foldName(before);
  if (/^bộ phận (?!có|chuyên môn|liên quan|trực thuộc|thuộc|khác)\p{L}/u.test(fold)) return false;
  return (
    /^(?:các|những|toàn thể|tất cả|một số)\s/u.test(fold) ||
    COLLECTIVE_NOUN.test(fold) ||
    /\s(?:các|cấp)\s(?:[\p{L}]+\s?){1,3}$/u.test(fold)
  );
}

/** Words that begin like a head and are a field: "Phòng Văn hóa, Khoa học và Thông tin". */
const FIELD_LIKE_HEAD = /^(?:đ(?:oàn|òan) thể|khoa học)(?!\p{L})/u;

function hasHead(fold: string): boolean {
  if (FIELD_LIKE_HEAD.test(fold)) return false;
  if (/^(?:p|tt|vp)\.\s*\p{L}/u.test(fold)) return true;
  const words = fold.split(/\s+/u);
  if (words.length > 1 && SHORT.has(words[0] ?? '')) return true;
  for (let count = Math.min(MOST_HEAD_WORDS, words.length); count > 0; count -= 1)
    if (HEADS.has(words.slice(0, count).join(' '))) return true;
  return false;
}

/** "Ban Tuyên giáo", "Ban CHQS": a name of its own; "ban, ngành" is not. */
const COMMITTEE = /^Ban \p{Lu}/u;

function headKey(head: string): string {
  return head.endsWith('.') ? head : foldName(head);
}

/** "HĐND" before "UBND các xã, phường" takes its ending: "HĐND các xã, phường". */
function borrowEndings(agencies: readonly string[]): string[] {
  return agencies.map((agency, index) => {
    if (!BARE_HEADS.has(foldName(agency))) return agency;
    const next = agencies.slice(index + 1).find((candidate) => !BARE_HEADS.has(foldName(candidate)));
    const head = [...BARE_HEADS].find((candidate) => next !== undefined && foldName(next).startsWith(`${candidate} `));
    if (next === undefined || head === undefined) return agency;
    return `${agency.trim()} ${tidyText(next).slice(head.length).trim()}`;
  });
}

/** "Sở Nội vụ, Tư pháp" names Sở Nội vụ and Sở Tư pháp; "Sở Văn hóa, Thể thao và Du lịch" is one name and stays. */
function expandDepartments(agencies: readonly string[]): string[] {
  return agencies.flatMap((agency) => {
    const match = /^(?:các\s+)?(sở|phòng|ban|bộ|hội|công chức):?\s+(.+)$/iu.exec(agency.trim());
    const [head, list] = [match?.[1], match?.[2]];
    const known = FIELDS_OF.get(foldText(head ?? ''));
    if (head === undefined || list === undefined || known === undefined) return [agency];
    const fields = list.split(/\s*,\s*/u).flatMap((field) => partFields(field, known));
    if (fields.length < 2 || !fields.every((field) => known.has(foldName(field)))) return [agency];
    const capital = head.charAt(0).toLocaleUpperCase('vi') + head.slice(1);
    return fields.map((field) => `${capital} ${field}`);
  });
}

/** "Tài chính và Tư pháp" names two fields, "Giáo dục và Đào tạo" one. */
function partFields(field: string, known: ReadonlySet<string>): string[] {
  if (known.has(foldName(field))) return [field];
  const parts = field.split(/\s+và\s+/u);
  const [before, after] = [parts.slice(0, -1).join(' và '), parts.at(-1) ?? ''];
  return parts.length > 1 && [before, after].every((part) => known.has(foldName(part))) ? [before, after] : [field];
}

const ROLE_BEFORE =
  /^(?:giao\s+|(?:(?:các\s+)?(?:cơ quan|đơn vị)\s+)?(?:chủ trì|phối hợp)(?:\s+thực hiện)?(?:\s+(?:với|cùng|cùng với))?\s*:?\s+)(?=\S)/iu;

/** The mark of a note below the table: "Sở Nội vụ (1)", "Sở Nội vụ*", "Sở Nội vụ¹". */
const NOTE_MARK = /(?<=\p{L}\)?)\s*(?:\((?:\d|\*{1,3})\)|\*{1,3}|[¹²³⁴-⁹]{1,2})$/u;

function cleanName(name: string): string {
  return name
    .replace(/\s+/gu, ' ')
    .replace(/,?\s*(?:v\.\s?v\.?|…|\.{3,})\s*$/u, '')
    .replace(/^[\s,.;:\-–+•*]+|[\s,.;:]+$/gu, '')
    .replace(NOTE_MARK, '')
    .replace(ROLE_BEFORE, '');
}
