import { addDays } from '../../model/calendar-date';
import { areAlike } from '../alike-times';
import { CODE, codePattern, rulePattern } from '../codes';
import { asWritten, type Item, type ItemRule, type RuleMatch } from '../rule';
import { endOf, startOf, type TimeUnit } from '../time-unit';
import type { Token } from '../token';
import { effectDoubt, takesEffect } from './takes-effect';

const UNTIL = codePattern`[until endOf]`;

/** "Nếu hướng dẫn ban hành sau ngày 30/6 thì …". */
const IN_CONDITION = /(?<!\p{L})(?:nếu|trường hợp)(?!\p{L})[^,;.\n]*$/iu;

/** "Trước 0 giờ ngày 01/7": nothing of that day is left. */
const MIDNIGHT = /(?<!\d)0{1,2}\s?(?:h|g|:)/iu;
const HOUR = String.raw`(hour ,? of?)?`;

/** Windows and last days: what makes of a time a deadline. */
export const DEADLINE_RULES: readonly ItemRule[] = [
  {
    id: 'length-of-a-time',
    examples: [
      ['Thời gian: 03 ngày (từ ngày 10 đến ngày 12/6/2024)', 'Từ 10/06/2024: hạn 12/06/2024'],
      ['Thí điểm trong 06 tháng, từ tháng 7/2024 đến hết tháng 12/2024', 'Thí điểm: 6 tháng cuối năm 2024, hạn 31/12/2024'],
    ],
    pattern: rulePattern`
        in? count [day week] (word{2})? (?=[, \(]{1,2} [about from in timeWord]{0,2} time | time)
      | in count month (?=[, \(]{1,2} period)
    `,
    read: () => ({}),
  },
  {
    id: 'from-event-until',
    examples: [
      ['Từ ngày ban hành kế hoạch đến hết tháng 10/2024', 'Hạn 31/10/2024'],
      ['Từ sau hội nghị triển khai đến hết quý I', 'Hạn 31/03/2024'],
    ],
    pattern: rulePattern`from (day | after)? [word document]{1,6} until endOf? in? (hour ,?)? [period date years]`,
    read: (match) => milestones(lastDays(match), match),
  },
  {
    id: 'start-only',
    examples: [['Từ ngày 01/7/2024', 'Thường xuyên; Cần xem lại: “Từ ngày 01/7/2024” chỉ nói lúc bắt đầu, không nói thời hạn.']],
    pattern: rulePattern`[from after] hour? [time years yearNumber] onward? | in? [time years] onward`,
    read: (match) =>
      takesEffect(match)
        ? { doubt: effectDoubt(match.text) }
        : IN_CONDITION.test(match.phrase.slice(0, match.tokens[0]?.start))
          ? { doubt: `“${match.text}” là điều kiện của việc, không phải thời hạn` }
          : { continuous: true, doubt: `“${match.text}” chỉ nói lúc bắt đầu, không nói thời hạn` },
  },
  {
    id: 'date-and-hour',
    examples: [
      ['Ngày 15/6/2024 trước 17h00', 'Hạn 15/06/2024'],
      ['15/06/2024 17:00', 'Hạn 15/06/2024'],
    ],
    pattern: rulePattern`
      about? (timeWord :?)? limit{0,2} [date dates] ,? [limit timeWord]{0,2} hour (?!
        ,? (word? day? weekday | [monthDay time rhythm namedDay from after])
      )
    `,
    read: (match) => milestones(lastDays(match), match),
  },
  {
    id: 'before-the-end',
    examples: [['Trước khi kết thúc năm 2024', 'Hạn 31/12/2024']],
    pattern: rulePattern`about? before when (latest | endOf) [period date years]`,
    read: (match) => milestones(lastDays(match), match),
  },
  {
    id: 'before',
    examples: [
      ['Trước ngày 01/3/2024', 'Hạn 29/02/2024'],
      ['xong trước 15/11', 'Hạn 14/11/2024'],
      ['Trước 16 giờ 30 ngày 12/4/2024', 'Hạn 12/04/2024'],
      ['chậm nhất trước quý III', 'Hạn 30/06/2024'],
    ],
    pattern: rulePattern`about? (timeWord :?)? [latest until]? in? before endOf? ${HOUR} [time years yearNumber]`,
    read: (match: RuleMatch): Item | null => {
      const thatDay = match.codes.includes(CODE.hour) && !MIDNIGHT.test(match.text);
      const dues = unitsOf(match).map((unit) => (thatDay ? endOf(unit, match.planYear) : dayBefore(unit, match)));
      return milestones(
        dues.map((due) => ({ start: null, due })),
        match,
        match.codes.includes(CODE.before + CODE.endOf) || unitsOf(match).some(({ until }) => until !== null)
          ? `“${match.text}” có thể là ngày cuối kỳ hoặc trước đó`
          : otherTimesIn(match),
      );
    },
  },
  {
    id: 'until',
    examples: [
      ['Chậm nhất là ngày 30/6/2024', 'Hạn 30/06/2024'],
      ['đến hết tháng 9/2024', 'Hạn 30/09/2024'],
      ['Hạn cuối: 25/12/2024', 'Hạn 25/12/2024'],
      ['Từ nay đến 30/11', 'Hạn 30/11/2024'],
    ],
    pattern: rulePattern`about? (timeWord :?)? [latest until endOf]{1,3} :? in? ${HOUR} [time years yearNumber]`,
    read: (match) =>
      milestones(
        lastDays(match),
        match,
        match.tokens.some(
          (token) =>
            isRange(token, match) ||
            (UNTIL.test(match.codes) && token.code === CODE.dates && token.units.some(({ until }) => until !== null)),
        )
          ? `“${match.text}” nêu hai thời điểm, chưa rõ đâu là hạn`
          : otherTimesIn(match),
      ),
  },
  {
    id: 'within-year',
    examples: [
      [
        'Trong năm 2024',
        'Năm 2024: hạn 31/12/2024; Cần xem lại: “Trong năm 2024” có thể là hạn cuối năm hoặc việc làm thường xuyên trong năm.',
      ],
    ],
    pattern: rulePattern`about? (timeWord :?)? in [years yearNumber]`,
    read: (match) => milestones(windows(match), match, `“${match.text}” có thể là hạn cuối năm hoặc việc làm thường xuyên trong năm`),
  },
  {
    id: 'year-alone',
    examples: [['2025', 'Năm 2025: hạn 31/12/2025']],
    pattern: rulePattern`(?<!.) yearNumber (?!.)`,
    read: (match) => milestones(windows(match), match),
  },
  {
    id: 'within',
    examples: [
      ['Trong quý II/2024', 'Quý II/2024: hạn 30/06/2024'],
      ['Vào ngày 15/5/2024', 'Hạn 15/05/2024'],
      ['Thời gian hoàn thành: Tháng 6/2024', 'Tháng 6/2024: hạn 30/06/2024'],
      ['Dự kiến quý III', 'Quý III/2024: hạn 30/09/2024; Cần xem lại: “Dự kiến quý III” là thời gian dự kiến.'],
    ],
    pattern: rulePattern`about? (timeWord :? about?)? in? about? ${HOUR} [time years] | about? timeWord :? yearNumber`,
    read: (match) =>
      milestones(
        windows(match),
        match,
        match.codes.includes(CODE.about)
          ? `“${match.text}” là thời gian dự kiến`
          : /ngay từ/iu.test(match.text)
            ? `“${match.text}” có thể chỉ nói lúc bắt đầu`
            : null,
      ),
  },
];

/** "Tháng 3 - tháng 5" or "tháng 9, quý II", not the list "quý II, III". */
function isRange(token: Token, match: RuleMatch): boolean {
  const { units } = token;
  if (new Set(units.map(({ grain }) => grain)).size > 1) return true;
  return units.some(({ until }) => until !== null) && (units.length > 1 || /[-–—→]|đến|tới/iu.test(asWritten(match, token)));
}

/**
 * "Trước 15/6, trong ngày 20/7", "trước tháng 6 và quý IV": what "trước" is said of once may not be meant of times that are written
 * otherwise. Null where all are written alike.
 */
function otherTimesIn(match: RuleMatch): string | null {
  const listed = match.tokens.find(({ code, units }) => code === CODE.dates && units.length > 1);
  if (listed === undefined) return null;
  const sure = listed.units.every(({ grain }) => grain === 'day') && areAlike(asWritten(match, listed));
  return sure ? null : `chưa rõ “${match.text}” có nói chung cho mọi thời điểm hay không`;
}

function unitsOf(match: RuleMatch): readonly TimeUnit[] {
  const units: TimeUnit[] = [];
  for (const token of match.tokens) units.push(...token.units);
  return units;
}

function windows(match: RuleMatch): NonNullable<Item['milestones']> {
  const found: { readonly start: string | null; readonly due: string }[] = [];
  for (const unit of unitsOf(match)) {
    const point = unit.endOnly || (unit.grain === 'day' && unit.until === null);
    found.push({ start: point ? null : startOf(unit, match.planYear), due: endOf(unit, match.planYear) });
  }
  return found;
}

function lastDays(match: RuleMatch): NonNullable<Item['milestones']> {
  const found: { readonly start: null; readonly due: string }[] = [];
  for (const unit of unitsOf(match)) found.push({ start: null, due: endOf(unit, match.planYear) });
  return found;
}

function dayBefore(unit: TimeUnit, match: RuleMatch): string {
  return unit.endOnly ? endOf(unit, match.planYear) : addDays(startOf(unit, match.planYear), -1);
}

function milestones(found: NonNullable<Item['milestones']>, match: RuleMatch, doubt: string | null = null): Item {
  return { milestones: found, doubt: match.tokens.find((token) => token.doubt !== null)?.doubt ?? doubt };
}
