import type { Guarded } from './call-log';
import type { Face } from './face';
import type { Look } from './grid';

type Builder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

type TextLook = Partial<Pick<Look, 'fontColor' | 'fontFamily' | 'fontSize' | 'fontWeight' | 'fontStyle'>>;

export class FakeTextStyle implements Guarded {
  readonly serviceName = 'TextStyle';
  constructor(readonly look: TextLook) {}
}

export class FakeTextStyleBuilder
  implements Guarded, Face<Builder, 'setBold' | 'setItalic' | 'setFontFamily' | 'setFontSize' | 'setForegroundColor' | 'build'>
{
  readonly serviceName = 'TextStyleBuilder';
  private readonly look: TextLook = {};

  setBold(bold: boolean): this {
    this.look.fontWeight = bold ? 'bold' : 'normal';
    return this;
  }

  setItalic(italic: boolean): this {
    this.look.fontStyle = italic ? 'italic' : 'normal';
    return this;
  }

  setFontFamily(family: string): this {
    this.look.fontFamily = family;
    return this;
  }

  setFontSize(size: number): this {
    if (!Number.isInteger(size) || size < 1) throw new Error(`Invalid font size ${String(size)}`);
    this.look.fontSize = size;
    return this;
  }

  setForegroundColor(color: string): this {
    if (!/^#[0-9a-f]{6}$/i.test(color)) throw new Error(`Invalid color: ${color}`);
    this.look.fontColor = color;
    return this;
  }

  build(): FakeTextStyle {
    return new FakeTextStyle({ ...this.look });
  }
}
