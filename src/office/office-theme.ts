import type { PaneTheme } from '../pane/index';

/** Half of the way from black to white. */
const MIDDLE = 128;

/** Excel's theme now, from the colour behind the page; Excel on Windows tells it, others follow the browser's preference. */
export function officeTheme(document: Document, onChange: (theme: PaneTheme) => void): PaneTheme {
  // A change of theme reloads nothing: it shows when the page comes to the front again.
  document.addEventListener('visibilitychange', () => {
    onChange(themeNow());
  });
  return themeNow();
}

function themeNow(): PaneTheme {
  const theme = Office.context.officeTheme as { readonly bodyBackgroundColor?: string } | undefined;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? '');
  if (colour === null) return 'system';
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => Number.parseInt(part, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000 < MIDDLE ? 'dark' : 'light';
}
