import { CODE, rulePattern } from '../codes';
import { foldWord } from '../fold-word';
import { codeBefore, wordAfter, wordBefore, type Reduction, type RuleMatch, type TokenRule } from '../rule';

const NUMERIC = String.raw`(number / number / | number - number - | number dot number dot) (yearNumber | number)`;
const DATE = String.raw`(${NUMERIC} | number ,? month count (,? year? ,? yearNumber | [/ -] yearNumber))`;
/** When a document was issued, behind its number. */
const ISSUED = String.raw`(,? [of word document numbered]{0,10}? ,? day ${DATE} | ,? year yearNumber | \( day? ${NUMERIC} \))?`;

/** Numbers and dates that are no time of the task: document numbers with their dates, standards, fractions, school years. */
export const CITATION_RULES: readonly TokenRule[] = [
  {
    id: 'document-number',
    examples: [
      [
        'Theo Quyết định số 88/QĐ-UBND ngày 14/02/2023 của UBND huyện',
        'Chờ căn cứ: Theo Quyết định số 88/QĐ-UBND ngày 14/02/2023 của UBND huyện',
      ],
      ['Theo Nghị định số 61/2018/NĐ-CP', 'Chờ căn cứ: Theo Nghị định số 61/2018/NĐ-CP'],
      ['Thực hiện Kế hoạch 45/KH-UBND trước ngày 30/6', 'Thực hiện Kế hoạch 45/KH-UBND: hạn 29/06/2024'],
    ],
    pattern: rulePattern`
      (?<!number / number /) digits (/ digits)? ([/ -] [word document report roman] longNumber?)
      ([- /] [word document report roman] longNumber?)* ${ISSUED}
    `,
    read: (match: RuleMatch): Reduction | null => {
      const letters = (codeBefore(match) === CODE.numbered ? LETTERS : CAPITALS).exec(match.text);
      if (letters?.[1] === undefined || letters[1].length < 2 || /^\p{Lu}\p{Ll}+$/u.test(letters[1])) return null;
      return match.text.includes('\n') || /\p{L} [-–—] \p{Ll}/u.test(match.text) ? null : { code: CODE.word };
    },
  },
  {
    id: 'numbered-document',
    examples: [
      ['Theo Công văn số 512 ngày 03/4/2023 của Sở Nội vụ', 'Chờ căn cứ: Theo Công văn số 512 ngày 03/4/2023 của Sở Nội vụ'],
      ['Ban Quản lý dự án số 2 hoàn thành trước 15/8', 'Ban Quản lý dự án số 2 hoàn thành: hạn 14/08/2024'],
    ],
    pattern: rulePattern`
      numbered :? (
          number / number (?![/ dot -]? [number yearNumber])
        | digits (/ yearNumber)? (?![/ -] [word document report roman]) ${ISSUED}
      )
    `,
    read: ({ codes, text }) =>
      codes.endsWith(`${CODE.number}/${CODE.number}`)
        ? { code: CODE.datedDocument, doubt: `“${text}” có thể là số hoặc ngày` }
        : { code: CODE.word },
  },
  {
    id: 'abbreviated-document',
    examples: [['Thực hiện TT 01/2024 trong quý II', 'Thực hiện TT 01/2024: quý II/2024, hạn 30/06/2024']],
    pattern: rulePattern`word number / yearNumber (?![/ dot -]? number)`,
    read: ({ text }) => (/^(?:TT|NĐ|QĐ|NQ|CT|KL|CV|PL)\s/u.test(text) ? { code: CODE.word } : null),
  },
  {
    id: 'dated-document',
    examples: [['Theo Công văn ngày 12/3/2024 của Sở Tài chính', 'Chờ căn cứ: Theo Công văn ngày 12/3/2024 của Sở Tài chính']],
    pattern: rulePattern`document (word{0,2} of [word document]{1,6}?)? day ${DATE}`,
    read: ({ tokens, planYear, text }: RuleMatch): Reduction => {
      const year = tokens.at(-1)?.code === CODE.yearNumber ? tokens.at(-1)?.value : undefined;
      const past = year !== undefined && year < planYear;
      return {
        code: past ? CODE.word : CODE.datedDocument,
        doubt: `ngày trong “${text}” được coi là ngày của văn bản, không phải thời hạn`,
      };
    },
  },
  {
    id: 'concluded-meeting',
    examples: [['Theo Thông báo kết luận phiên họp tháng 01/2024', 'Chờ căn cứ: Theo Thông báo kết luận phiên họp tháng 01/2024']],
    pattern: rulePattern`document [word document of report meeting times]{1,8} ,? (day ${DATE} | month number ([/ year]{1,2} yearNumber)?)`,
    read: ({ text }: RuleMatch): Reduction | null =>
      /kết luận[^,]*(?:họp|giao ban|hội nghị|làm việc)/iu.test(text)
        ? { code: CODE.datedDocument, doubt: `ngày trong “${text}” được coi là ngày của cuộc họp, không phải thời hạn` }
        : null,
  },
  {
    id: 'standard-number',
    examples: [['Quý IV duy trì ISO 9001:2015', 'duy trì ISO 9001:2015: quý IV/2024, hạn 31/12/2024']],
    pattern: rulePattern`digits : yearNumber`,
    read: () => ({ code: CODE.word }),
  },
  {
    id: 'school-year',
    examples: [
      [
        'Tháng 8/2024 (sau khi kết thúc tuyển sinh năm học 2024 - 2025)',
        'Tháng 8/2024: hạn 31/08/2024; Chờ căn cứ: sau khi kết thúc tuyển sinh năm học 2024 - 2025',
      ],
    ],
    pattern: rulePattern`(accordingTo (?=schoolYear yearNumber))? [early middle late]? schoolYear numeral? (,? schoolYear)? (yearNumber? [- /]? yearNumber)?`,
    read: () => ({ code: CODE.word, doubt: 'năm học, học kỳ không phải là thời hạn theo lịch' }),
  },
  {
    id: 'horizon',
    examples: [
      [
        'Chiến lược đến năm 2030, tầm nhìn đến năm 2045',
        'Cần xem lại: “đến năm 2030, tầm nhìn đến năm 2045” là tầm nhìn của chương trình, chưa phải thời hạn.',
      ],
    ],
    pattern: rulePattern`(until year? yearNumber ,?)? vision [until of]? year? (yearNumber (- yearNumber)?)?`,
    read: ({ text }) => ({ code: CODE.word, doubt: `“${text}” là tầm nhìn của chương trình, chưa phải thời hạn` }),
  },
  {
    id: 'section-number',
    examples: [['Tiêu chí 1.1.2: báo cáo quý', '“Tiêu chí 1.1.2: báo cáo”: hằng quý']],
    pattern: rulePattern`number dot number (dot number)* (?!dot? yearNumber)`,
    read: (match) => (SECTIONS.has(wordBefore(match)) ? { code: CODE.word } : null),
  },
  {
    id: 'numbered-thing',
    examples: [
      ['Đợt 1 tháng 5, đợt 2 tháng 11', 'Đợt 1: tháng 5/2024, hạn 31/05/2024; đợt 2: tháng 11/2024, hạn 30/11/2024'],
      ['Bước 2 tháng 6/2024', 'Bước 2: tháng 6/2024, hạn 30/06/2024'],
    ],
    pattern: rulePattern`(?<![count each]) [word times stage] count (?=[^number / dot times day month] | month | (?!.))`,
    read: ({ text }) => (NUMBERED_THINGS.has(foldWord(text.split(' ').at(-2) ?? '')) ? { code: CODE.word } : null),
  },
  {
    id: 'period-before',
    examples: [['Báo cáo kết quả tháng trước vào ngày 05 hằng tháng', '“Báo cáo kết quả tháng trước”: hằng tháng, “vào ngày 05”']],
    pattern: rulePattern`
        (?<!count | each) [month quarter] before (?=in | [, ; . : \)] | (?!.))
      | (?<=of) [month quarter] before (?=prose)
    `,
    read: () => ({ code: CODE.word }),
  },
  {
    id: 'year-before',
    examples: [
      [
        'Quý IV năm trước',
        'Quý IV/2023: hạn 31/12/2023; Cần xem lại: “năm trước” được hiểu là năm 2023; thời hạn ở trước năm kế hoạch 2024.',
      ],
    ],
    pattern: rulePattern`(?<=(quarter | month | number /) numeral) year before (?=until | [, ; . \) line] | (?!.))`,
    read: () => ({ code: CODE.namedYear }),
  },
  {
    id: 'weekday-by-number',
    examples: [['Thứ 6, ngày 20/9/2024', 'Hạn 20/09/2024']],
    pattern: rulePattern`word number (?![/ dot -])`,
    read: (match) => (/^thứ [2-7]$/iu.test(match.text) && !COUNTED_BY_ORDINAL.has(wordBefore(match)) ? { code: CODE.weekday } : null),
  },
  {
    id: 'continuous-abbreviated',
    examples: [['TX', 'Thường xuyên; Cần xem lại: “TX” được hiểu là thường xuyên.']],
    pattern: rulePattern`(?<![^line ; , . \( : / and -]) word ([/ .]? [roman word])? (?=[line ; , . \) / and or] | (?!.))`,
    read: ({ text }) => (/^t[/.]?x$/iu.test(text) ? { code: CODE.continuous, doubt: `“${text}” được hiểu là thường xuyên` } : null),
  },
  {
    id: 'on-request-abbreviated',
    examples: [['Hằng quý, ĐX', 'Hằng quý; Chờ căn cứ (yêu cầu): ĐX; Cần xem lại: “ĐX” được hiểu là đột xuất.']],
    pattern: rulePattern`
      (?<=[line ; , . \( : / and or -] | ^) [word roman] ([/ .]? [word roman])? (?=[line ; , . \) / and or] | (?!.))
    `,
    read: ({ text }) => (/^đ[/.]?x$/iu.test(text) ? { code: CODE.unplanned, doubt: `“${text}” được hiểu là đột xuất` } : null),
  },
  {
    id: 'fraction',
    examples: [['Trong quý II đạt 3/4 số chỉ tiêu', 'đạt 3/4 số chỉ tiêu: quý II/2024, hạn 30/06/2024']],
    pattern: rulePattern`(?<![latest before until endOf]) number / number (?![/ dot -]? [number yearNumber])`,
    read: (match) =>
      match.text === '24/7'
        ? { code: CODE.word, doubt: '“24/7” có thể là suốt ngày đêm' }
        : COUNTED.has(wordAfter(match)) || MEASURING.has(wordBefore(match))
          ? { code: CODE.word }
          : null,
  },
];

/** What stands behind the number of a document: "88/QĐ-UBND"; behind "số" also in small letters. */
const CAPITALS = /^[\d/]+(?:\s?\/\s?|-)(\p{Lu}[\p{Lu}\p{L}&]*)/u;
const LETTERS = /^[\d/]+(?:\s?\/\s?|-)(\p{L}[\p{L}&]*)/u;

const COUNTED = new Set(
  [
    'số',
    'tổng',
    'thành',
    'hộ',
    'xã',
    'phường',
    'thôn',
    'đơn',
    'cơ',
    'chỉ',
    'nội',
    'tiêu',
    'lượng',
    'phần',
    'nhiệm',
    'đại',
    'cán',
    'người',
    'diện',
  ].map(foldWord),
);
/** "Kỳ họp thứ 6", "lần thứ 2": the number of a thing, not a weekday. */
const COUNTED_BY_ORDINAL = new Set(['họp', 'lần', 'kỳ', 'tuần', 'quý', 'đợt', 'khóa', 'phiên', 'hạng', 'số'].map(foldWord));
/** Words that a number behind them numbers, so that it is not the day of the month behind it: "đợt 1 tháng 5". */
const NUMBERED_THINGS = new Set(
  ['đợt', 'lần', 'bước', 'vòng', 'đoạn', 'nhóm', 'khối', 'lớp', 'cấp', 'mức', 'khóa', 'khoá', 'chặng', 'pha', 'lượt', 'tổ'].map(foldWord),
);
const SECTIONS = new Set(['mục', 'điểm', 'khoản', 'điều', 'chí', 'phần', 'lục', 'tiêu', 'biểu', 'mã', 'vụ', 'bảng', 'mẫu'].map(foldWord));
const MEASURING = new Set(
  ['mẫu', 'biểu', 'tổ', 'ấp', 'lớp', 'km', 'đạt', 'hơn', 'nhất', 'thiểu', 'trên', 'bằng', 'gần', 'chiếm', 'tỷ', 'lệ', 'được', 'quá'].map(
    foldWord,
  ),
);
