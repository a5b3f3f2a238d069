import { readTimePhrase } from '../../../src/core/parse/read-time-phrase';
import { RESERVED_PHRASES } from './reserved-phrases';
import { shortForm } from './short-form';

describe('Cụm thời gian soạn trước khi viết quy tắc, năm kế hoạch 2024', () => {
  it.each(RESERVED_PHRASES)('“%s” → %s', (phrase, expected) => {
    const read = shortForm(readTimePhrase(phrase, { planYear: 2024 }).schedule);
    expect(read.toLowerCase()).toBe(expected.toLowerCase());
  });
});
