import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';
import { SECOND_PHRASES } from './second-phrases';
import { shortForm } from './short-form';

describe('Bộ cụm thời gian thứ hai, năm kế hoạch 2024', () => {
  it.each(SECOND_PHRASES)('“%s” → %s', (phrase, expected) => {
    expect(shortForm(readTimePhrase(phrase, { planYear: 2024 }).schedule)).toBe(expected);
  });
});
