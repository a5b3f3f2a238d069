import { readFileSync } from 'node:fs';
import path from 'node:path';
import { STATUS_TABLE } from '../../src/core/index';

const CSS = readFileSync(path.join(__dirname, '../../src/pane/pane.css'), 'utf8');
const LIGHT = tokensOf(/:root \{([^}]+)\}/u);
const DARK = { ...LIGHT, ...tokensOf(/:root\[data-theme='dark'\] \{([^}]+)\}/u) };

/** Colour tokens of a block: `{ bg: '#ffffff' }`. */
function tokensOf(block: RegExp): Record<string, string> {
  const body = block.exec(CSS)?.[1] ?? '';
  return Object.fromEntries([...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/gu)].map((found) => [found[1] ?? '', found[2] ?? '']));
}

/** The colours of a status chip: ground (that of the page where it has none) and text. */
function chipOf(id: string, tokens: Record<string, string>): { readonly fill: string | null; readonly color: string } {
  const rules = [...CSS.matchAll(/([^{}]+)\{([^{}]+)\}/gu)].filter((rule) =>
    (rule[1] ?? '').split(',').some((selector) => selector.trim() === `.s-${id}`),
  );
  const value = (property: string): string | null => {
    const found = rules.map((rule) => new RegExp(`(?:^|;|\\s)${property}: var\\(--([a-z-]+)\\)`, 'u').exec(rule[2] ?? '')?.[1]);
    const token = found.filter((name) => name !== undefined).at(-1);
    return token === undefined ? null : (tokens[token] ?? '');
  };
  return { fill: value('background'), color: value('color') ?? '' };
}

/** Contrast of two colours, as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

it('đen trên trắng là 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

it.each(STATUS_TABLE)('“$label” trên nền sáng có màu như trong bảng tính', ({ id, fill, color }) => {
  expect(chipOf(id, LIGHT)).toEqual({ fill: fill?.toLowerCase() ?? null, color: color.toLowerCase() });
});

describe.each([
  ['sáng', LIGHT],
  ['tối', DARK],
])('nền %s', (_, tokens) => {
  const token = (name: string): string => tokens[name] ?? '';

  it.each(STATUS_TABLE)('“$label” đọc được: tương phản ít nhất 4,5', ({ id }) => {
    const { fill, color } = chipOf(id, tokens);
    expect(contrast(color, fill ?? token('bg'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['text', 'bg'],
    ['muted', 'bg'],
    ['accent', 'bg'],
    ['accent', 'raised'],
    ['accent-strong', 'raised'],
    ['muted', 'raised'],
    ['error', 'bg'],
    ['urgent', 'bg'],
    ['soon', 'bg'],
    ['soon', 'raised'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
  ])('%s trên %s: ít nhất 4,5', (text, ground) => {
    expect(contrast(token(text), token(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('viền của ô nhập và nút: ít nhất 3', () => {
    expect(contrast(token('edge'), token('bg'))).toBeGreaterThanOrEqual(3);
  });
});
