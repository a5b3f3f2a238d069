import { ITEM_RULES, TOKEN_STAGES } from '../../../src/core/parse/phrases/index';
import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';

const RULES = [...TOKEN_STAGES.flat(), ...ITEM_RULES];

describe('Mỗi quy tắc đọc được các ví dụ của chính nó', () => {
  const cases = RULES.flatMap((rule) => rule.examples.map(([phrase, reading]) => [rule.id, phrase, reading] as const));

  it.each(cases)('%s: “%s” → “%s”', (id, phrase, reading) => {
    const read = readTimePhrase(phrase, { planYear: 2024 });
    expect(read.inWords()).toBe(reading);
    expect(read.rules).toContain(id);
  });
});

describe('Bảng quy tắc', () => {
  it('mỗi quy tắc có ít nhất một ví dụ', () => {
    expect(RULES.filter((rule) => rule.examples.length === 0).map((rule) => rule.id)).toEqual([]);
  });

  it('không có hai quy tắc trùng mã', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });

  it('mẫu nào cũng khớp tại một chỗ cố định (cờ y) và theo Unicode (cờ u)', () => {
    expect(RULES.filter((rule) => !rule.pattern.sticky || !rule.pattern.unicode).map((rule) => rule.id)).toEqual([]);
  });
});
